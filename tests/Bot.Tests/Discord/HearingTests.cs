using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class HearingTests
{
    [Theory]
    [InlineData("<@42> who came?", "who came?")]
    [InlineData("<@!42>", "")]
    [InlineData("ask <@7> in <#8> <a:party:9> at <t:1700000000:R>, see </ask:10>", "ask   in     at  , see")]
    [InlineData("1 < 2 > 0 <b>", "1 < 2 > 0 <b>")]
    [InlineData(null, "")]
    public void Whom_A_Message_Calls_Is_No_Part_Of_The_Question(string? content, string words) =>
        Assert.Equal(words, Hearing.WordsOf(content, isPrivate: false, isMentioned: true, isReply: false));

    [Fact]
    public void What_Is_Overheard_Is_Ignored()
    {
        Assert.Null(Hearing.WordsOf("hello", isPrivate: false, isMentioned: false, isReply: false));
        Assert.Equal("hello", Hearing.WordsOf("hello", isPrivate: true, isMentioned: false, isReply: false));
        // Without a mention Discord does not show the words, but that the bot was replied to.
        Assert.Equal("", Hearing.WordsOf("", isPrivate: false, isMentioned: false, isReply: true));
    }

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("ru", "ru")]
    [InlineData("de", null)]
    [InlineData("kkx", null)]
    [InlineData(null, null)]
    public void The_Language_Of_An_App_Counts_When_The_Bot_Speaks_It(string? locale, string? language) => Assert.Equal(language, Hearing.LanguageOf(locale));
}
