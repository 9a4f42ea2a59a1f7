using Bot.Conversation.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Conversation.Access;

/// <summary>Who runs the bot.</summary>
public sealed class ModeratorOptions : IValidateOptions<ModeratorOptions>
{
    public const string Section = "Moderators";

    /// <summary>Owners as <c>telegram:123456, discord:987654</c>: platform and user id. Whoever sits at the terminal is one anyway.</summary>
    public string Owners { get; set; } = "";

    internal IEnumerable<string> Named => Owners.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public ValidateOptionsResult Validate(string? name, ModeratorOptions options) =>
        options.Named.FirstOrDefault(owner => owner.Split(':') is not [{ Length: > 0 }, { Length: > 0 } id] || !id.All(char.IsAsciiDigit)) is { } wrong
            ? ValidateOptionsResult.Fail($"Moderators:Owners has '{Replies.VisibleText.Of(wrong)}', which is no owner. Write platform and user id, for example telegram:123456789.")
            : ValidateOptionsResult.Success;
}

/// <summary>Knows the owners. Thread-safe.</summary>
public sealed class Owners(IOptions<ModeratorOptions> options)
{
    private readonly HashSet<string> _named = [.. options.Value.Named.Select(owner => owner.Replace(':', '/'))];

    /// <summary>Whether this turn is an owner's.</summary>
    public bool Include(Turn turn) => turn.Platform == Turn.Terminal || _named.Contains(turn.Person);
}
