using Bot.Answering.Grounding;
using Xunit;

namespace Bot.Tests.Answering.Grounding;

public sealed class CuesTests
{
    [Theory]
    [InlineData("en", "They reportedly met.", nameof(Cue.Reported))]
    [InlineData("en", "According to the ministry, they met.", nameof(Cue.Reported))]
    [InlineData("en", "They were to meet.", nameof(Cue.Planned))]
    [InlineData("en", "They did not meet.", nameof(Cue.Negation))]
    [InlineData("en", "Nobody came.", nameof(Cue.Negation))]
    [InlineData("en", "They met.", nameof(Cue.None))]
    [InlineData("ru", "Сообщается, что они встретились.", nameof(Cue.Reported))]
    [InlineData("ru", "По данным СМИ, они встретились.", nameof(Cue.Reported))]
    [InlineData("ru", "Встреча планировалась.", nameof(Cue.Planned))]
    [InlineData("ru", "Они не встретились.", nameof(Cue.Negation))]
    [InlineData("ru", "Они встретились.", nameof(Cue.None))]
    [InlineData("kk", "Кездесу жоспарланған.", nameof(Cue.Planned))]
    [InlineData("kk", "Ол келген емес.", nameof(Cue.Negation))]
    [InlineData("ky", "Жолугушуу болгон жок.", nameof(Cue.Negation))]
    [InlineData("uz", "Xabar qilinishicha, ular uchrashdi.", nameof(Cue.Reported))]
    [InlineData("uz", "Uchrashuv rejalashtirilgan.", nameof(Cue.Planned))]
    [InlineData("tg", "Мулоқот набуд.", nameof(Cue.Negation))]
    [InlineData("tk", "Duşuşyk meýilleşdirilýär.", nameof(Cue.Planned))]
    public void Finds_Hedges_And_Negations_In_Seven_Languages(string language, string text, string expected) => Assert.Equal(expected, Cues.In(text, language).ToString());

    [Fact]
    public void A_Sentence_May_Signal_Several_Things() => Assert.Equal(Cue.Reported | Cue.Negation, Cues.In("They reportedly did not meet.", "en"));
}
