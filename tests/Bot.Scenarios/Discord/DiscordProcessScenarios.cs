using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>The program as it is started by whoever runs it, on an emulated Discord.</summary>
public sealed class DiscordProcessScenarios : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot process ");

    private DiscordEmulator _discord = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Store => ["--set", $"Store:ConnectionString=Data Source={Path.Combine(_folder.FullName, "bot.db")}", "--set", $"Knowledge:Directory={SmallKnowledge.Folder}"];

    private string[] Base => ["--set", $"Discord:ApiBaseUrl={_discord.ApiBaseUrl}", "--set", $"Discord:GatewayUrl={_discord.GatewayUrl}", .. Store];

    public async ValueTask InitializeAsync() => _discord = await DiscordEmulator.StartAsync(DiscordFixture.Unlimited with { Patience = TimeSpan.FromSeconds(60) }, Stop);

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [DiscordFact]
    public async Task With_A_Token_In_The_Environment_It_Runs_On_Discord()
    {
        var asel = _discord.User("Asel");
        var channel = _discord.Guild("C5 watchers").Join(asel).Channel("general");
        await using var bot = BotProcess.Start(Base, ("Discord__Token", _discord.Token));
        await _discord.ReadyAsync(Stop);
        var answer = await channel.Slash(asel, "ask", ("question", "When did the leaders meet in New York?")).ResponseAsync(Stop);
        Assert.Contains("19 September 2023", answer.Shown, StringComparison.Ordinal);
        Assert.Empty(bot.Errors);

        await using var status = BotProcess.Start(["status", .. Store]);
        var (code, output) = await status.EndAsync(Stop);
        Assert.Equal(0, code);
        Assert.Contains("discord: connected since", output, StringComparison.Ordinal);
        Assert.Empty(_discord.Violations);
    }

    [DiscordTheory]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong.token", "Discord does not know the token in Discord:Token. Copy it again from the developer portal: your application, Bot, Reset Token.")]
    [InlineData("x", "Discord does not know the token in Discord:Token. Copy it again from the developer portal: your application, Bot, Reset Token.")]
    [InlineData("not a token", "Discord:Token is no bot token. Copy it from the developer portal (your application, Bot, Reset Token), without the word Bot before it.")]
    public async Task A_Wrong_Token_Is_One_Line_And_Exit_Code_1(string token, string line)
    {
        await using var bot = BotProcess.Start(["--set", $"Discord:Token={token}", .. Base]);
        var (code, output) = await bot.EndAsync(Stop);
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(line, Assert.Single(bot.Errors));
    }

    [LeftOutFact]
    public async Task Without_Discord_In_The_Build_A_Token_Is_One_Line_And_Exit_Code_1()
    {
        await using var bot = BotProcess.Start(["--set", $"Discord:Token={_discord.Token}", .. Base]);
        var (code, output) = await bot.EndAsync(Stop);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("Discord:Token is set, but this build has no Discord in it:", Assert.Single(bot.Errors), StringComparison.Ordinal);
    }
}
