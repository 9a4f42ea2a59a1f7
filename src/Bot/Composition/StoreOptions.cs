using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Where the fact base is kept.</summary>
internal sealed class StoreOptions : IValidateOptions<StoreOptions>
{
    public const string Section = "Store";

    /// <summary>SQLite connection string; a relative path counts from the checkout.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/bot.db";

    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        try
        {
            return new SqliteConnectionStringBuilder(options.ConnectionString).DataSource.Length > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Store:ConnectionString names no file. Write 'Data Source=data/bot.db'.");
        }
        catch (ArgumentException error)
        {
            return ValidateOptionsResult.Fail($"Store:ConnectionString cannot be used: {error.Message.ReplaceLineEndings(" ")} Write 'Data Source=data/bot.db'.");
        }
    }

    /// <summary>The connection string with the file's path made absolute.</summary>
    public string ConnectionStringFrom(string contentRoot)
    {
        var settings = new SqliteConnectionStringBuilder(ConnectionString);
        var isFile = settings.DataSource != ":memory:" && settings.Mode != SqliteOpenMode.Memory && !settings.DataSource.StartsWith("file:", StringComparison.Ordinal);
        if (isFile) settings.DataSource = Path.GetFullPath(settings.DataSource, contentRoot);
        return settings.ToString();
    }
}
