using Bot.Scenarios.Discord;
using Xunit;

namespace Bot.Scenarios.Demos;

public sealed class DemoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telegram_Is_Shown_As_It_Happens()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        Assert.Equal(0, await Demo.RunAsync(["telegram"], output, error, Stop));
        var shown = output.ToString();
        Assert.StartsWith("— Asel, alone with the bot on Telegram —\nAsel: /start\nC5 bot: Hello!", shown, StringComparison.Ordinal);
        foreach (var said in new[] { "(Asel presses [Sources])", "(Asel sees: Thank you!)", "Asel (edited): When did the leaders", "C5 bot (edited): ", "(Бек sees: Спасибо!)", "Асель (to C5 bot): а Узбекистан?\nC5 bot (to Асель): Представитель Узбекистана" })
            Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [DiscordFact]
    public async Task Discord_Is_Shown_As_It_Happens()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        Assert.Equal(0, await Demo.RunAsync(["discord"], output, error, Stop));
        var shown = output.ToString();
        Assert.StartsWith("— The guild \"C5 watchers\" on Discord —\nBek: Does anybody remember", shown, StringComparison.Ordinal);
        foreach (var said in new[] { "Bek presses [Sources]", "C5 bot (only Bek sees this):", "Thank you!", "Asel (changed): @C5 bot When did the leaders", "C5 bot offers: ", "Бек: А Узбекистан?" })
            Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [LeftOutFact]
    public async Task Without_Discord_In_The_Build_The_Demo_Says_So_In_A_Line()
    {
        await using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, await Demo.RunAsync(["discord"], TextWriter.Null, error, Stop));
        Assert.StartsWith("This build has no Discord in it:", Assert.Single(error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("icq")]
    [InlineData("telegram", "twice")]
    public async Task What_Is_Not_There_To_Show_Says_What_Is(params string[] names)
    {
        await using var error = new StringWriter();
        Assert.Equal(2, await Demo.RunAsync(names, TextWriter.Null, error, Stop));
        Assert.Contains("./bot demo telegram", error.ToString(), StringComparison.Ordinal);
    }
}
