using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

/// <summary>Words that only say which time is meant.</summary>
public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("what is currently the status of the secretariat", "en", nameof(TimeSense.Now), "currently")]
    [InlineData("how many summits so far", "en", nameof(TimeSense.Now), "so far")]
    [InlineData("the most recent forum", "en", nameof(TimeSense.Latest), "most recent")]
    [InlineData("any upcoming meetings", "en", nameof(TimeSense.Next), "upcoming")]
    [InlineData("is a summit planned", "en", nameof(TimeSense.Planned), "planned")]
    [InlineData("кто нынешний министр", "ru", nameof(TimeSense.Now), "нынешний")]
    [InlineData("о последнем саммите", "ru", nameof(TimeSense.Latest), "последнем")]
    [InlineData("какие ближайшие встречи", "ru", nameof(TimeSense.Next), "ближайшие")]
    [InlineData("какие встречи планируются", "ru", nameof(TimeSense.Planned), "планируются")]
    [InlineData("соңғы саммит қашан өтті", "kk", nameof(TimeSense.Latest), "соңғы")]
    [InlineData("keyingi uchrashuv qachon", "uz", nameof(TimeSense.Next), "keyingi")]
    public void Tells_The_Time_Meant_And_Its_Words(string question, string language, string sense, string words)
    {
        var tokens = Tokenizer.Tokens(question);
        var (all, byToken) = TimeWords.Read(tokens, language);
        Assert.Equal(sense, all.ToString());
        Assert.Equal(words, string.Join(' ', tokens.Where((_, at) => byToken[at] != TimeSense.None).Select(token => token.Text)));
    }

    [Theory]
    [InlineData("how long did the summit last", "en")]
    [InlineData("the future of the platform", "en")]
    [InlineData("последствия решения", "ru")]
    public void Other_Words_Are_None(string question, string language) => Assert.DoesNotContain(TimeWords.Read(Tokenizer.Tokens(question), language).ByToken, sense => sense != TimeSense.None);

    [Fact]
    public void A_Verb_Of_The_Past_Tells_It_And_Says_More()
    {
        var (sense, byToken) = TimeWords.Read(Tokenizer.Tokens("who was minister"), "en");
        Assert.Equal(TimeSense.Past, sense);
        Assert.All(byToken, token => Assert.Equal(TimeSense.None, token));
    }
}
