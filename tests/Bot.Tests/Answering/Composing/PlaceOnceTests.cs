using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>A place is said once: in the name of the session or in the sentence about it.</summary>
public sealed class PlaceOnceTests
{
    [Theory]
    [InlineData("when and where was the first leaders' summit", "The first C5+1 leaders' summit took place on 19 September 2023 in New York.")]
    [InlineData("Where was the first leaders' summit?", "The first C5+1 leaders' summit took place in New York.")]
    [InlineData("When was the C5+1 ministerial in Astana?", "The C5+1 ministerial took place on 28 February 2023 in Astana.")]
    [InlineData("Was the first C5+1 leaders' summit held in Almaty?", "The first C5+1 leaders' summit took place in New York, not in Almaty.")]
    [InlineData("When was the special session on Afghanistan?", "The C5+1 special session on Afghanistan took place on 27 July 2023 in Astana.")]
    [InlineData("Когда и где прошёл первый саммит лидеров?", "Первый саммит C5+1 прошёл 19 сентября 2023 года в Нью-Йорке.")]
    [InlineData("Где прошёл первый саммит лидеров?", "Первый саммит C5+1 прошёл в Нью-Йорке.")]
    [InlineData("Когда была министерская встреча C5+1 в Астане?", "Министерская встреча C5+1 прошла 28 февраля 2023 года в Астане.")]
    [InlineData("Нью-Йорктегі бірінші C5+1 саммиті қашан болды?", "Нью-Йорктегі бірінші C5+1 саммиті: 2023 жылғы 19 қыркүйек.")]
    public void By_The_Sentence(string question, string first) => Assert.Equal(first, RealKnowledge.Answer(question).Claims[0].Text);

    [Theory]
    [InlineData("Which C5+1 sessions were there in 2023?", "First C5+1 leaders' summit in New York: 19 September 2023", "C5+1 special session on Afghanistan: 27 July 2023, Astana")]
    [InlineData("Какие встречи C5+1 были в 2023 году?", "Первый саммит C5+1 в Нью-Йорке: 19 сентября 2023 года", "Специальная сессия C5+1 по Афганистану: 27 июля 2023 года, Астана")]
    public void By_The_Name_In_A_List(string question, params string[] entries)
    {
        var claims = RealKnowledge.Answer(question).Claims.Select(claim => claim.Text).ToList();
        Assert.All(entries, entry => Assert.Contains(entry, claims));
    }
}
