using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>The program as it is started by whoever runs it, on an emulated Telegram.</summary>
public sealed class ProcessScenarios : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot process ");

    private TelegramEmulator _telegram = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Store => ["--set", $"Store:ConnectionString=Data Source={Path.Combine(_folder.FullName, "bot.db")}", "--set", $"Knowledge:Directory={SmallKnowledge.Folder}"];

    private string[] Base => ["--set", $"Telegram:ApiBaseUrl={_telegram.BaseUrl}", .. Store];

    public async ValueTask InitializeAsync() => _telegram = await new TelegramEmulator(TelegramFixture.Unpaced).StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task With_A_Token_In_The_Environment_It_Runs_On_Telegram()
    {
        await using var bot = BotProcess.Start(Base, ("Telegram__Token", _telegram.Token));
        var talk = Talk.Of(_telegram, _telegram.User("Asel", "en"));
        Assert.Contains("19 September 2023", (await talk.SaysAsync("When did the leaders meet in New York?")).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Errors);

        await using var status = BotProcess.Start(["status", .. Store]);
        var (code, output) = await status.EndAsync(Stop);
        Assert.Equal(0, code);
        Assert.Contains("telegram: connected since", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Wrong_Token_Is_One_Line_And_Exit_Code_1()
    {
        await using var bot = BotProcess.Start(["--set", "Telegram:Token=123456:wrong", .. Base]);
        var (code, output) = await bot.EndAsync(Stop);
        Assert.Equal((1, ""), (code, output));
        Assert.Equal("Telegram does not know the token in Telegram:Token. Copy it again from BotFather; /token there shows it.", Assert.Single(bot.Errors));
    }

    [Fact]
    public async Task What_Is_No_Token_Is_One_Line_And_Exit_Code_1()
    {
        await using var bot = BotProcess.Start(["--set", "Telegram:Token=not a token", .. Base]);
        var (code, output) = await bot.EndAsync(Stop);
        Assert.Equal((1, ""), (code, output));
        Assert.Equal("Telegram:Token is no bot token. Copy the whole line that BotFather shows, for example 123456789:AAF….", Assert.Single(bot.Errors));
    }

    [Fact]
    public async Task Telegram_Is_Away_When_It_Starts()
    {
        _telegram.Faults.On("*").Always(Fault.BadGateway());
        await using var bot = BotProcess.Start(["--set", $"Telegram:Token={_telegram.Token}", .. Base]);
        await bot.SaysAsync("Nothing comes in from Telegram, trying again:", Stop);
        await using (var status = BotProcess.Start(["status", .. Store]))
        {
            var (code, output) = await status.EndAsync(Stop);
            Assert.Equal(1, code);
            Assert.Contains("telegram: ", output, StringComparison.Ordinal);
        }
        _telegram.Faults.Clear();
        await Talk.Of(_telegram, _telegram.User("Asel", "en")).SaysAsync("hello");
        await bot.SaysAsync("Telegram can be reached again", Stop);
    }
}
