using Bot.Answering;
using Bot.Conversation.Replies;
using Bot.Knowledge;
using Bot.Terminal;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class ReplyFormatterTests : IDisposable
{
    private readonly SmallFactBase _base = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public void Sentences_Run_On_And_Headings_And_Lists_Begin_Anew() => Assert.Equal(
        """
        One. [1] Two. [1] [2]

        Agenda:
        • three [2]
        • four [1]
        Five. [1]

        [1] Zorkul (text: C5+1 governments), 28 July 2023, para 1 — Joint statement
            http://zorkul.example/2
            /fact znd0knhc
        [2] Asia-Plus, 1 August 2023, para 1 — Session in Astana
            http://asiaplus.example/1
            /fact gmk6hbvg
        """,
        Shown(new Answer("en",
            [new("One.", [1], false), new("Two.", [1, 2], false), new("three", [2], true, "Agenda"), new("four", [1], true), new("Five.", [1], false)],
            [Citation(1, "astana/date"), Citation(2, "astana/date-press")], [], false, [])));

    [Fact]
    public void Facts_In_One_Place_Of_One_Source_Share_A_Number() => Assert.Equal(
        """
        One. [1]
        • two [1] [2]

        [1] Asia-Plus, 1 August 2023, para 1 — Session in Astana
            http://asiaplus.example/1
            /fact gmk6hbvg, /fact wqe7sszr
        [2] Mirror, no date, title — Встреча в Нью-Йорке
            http://mirror.example/3
            /fact etbzpax4
        """,
        Shown(new Answer("en", [new("One.", [1, 2], false), new("two", [2, 3], true)],
            [Citation(1, "astana/date-press"), Citation(2, "astana/us-representative"), Citation(3, "new-york/date")], [], false, [])));

    [Fact]
    public void What_Has_No_Answer_Stands_Between_The_Claims_And_The_Sources() => Assert.StartsWith(
        "One. [1]\nNothing on two.\n\n[1]",
        Shown(new Answer("en", [new("One.", [1], false)], [Citation(1, "astana/date")], [], false, ["Nothing on two."])).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void A_Fact_In_Another_Language_Is_Labelled() => Assert.Contains(
        "• The C5+1 leaders met in New York on 19 September 2023. (ағылшынша) (/fact ",
        Shown(new Abstention("kk", "Жоқ.", AbstentionReason.NothingFound, [], [_base.Knowledge.Fact("new-york/date")!])), StringComparison.Ordinal);

    [Fact]
    public void An_Abstention_Without_Near_Facts_Is_Its_Words_Alone() =>
        Assert.Equal("Hello!", Shown(new Abstention("en", "Hello!", AbstentionReason.SmallTalk, [], [])));

    [Theory]
    [InlineData("2023-07-27", "en", "27 July 2023")]
    [InlineData("2023-07-27/2023-07-28", "en", "27–28 July 2023")]
    [InlineData("2023-07-30/2023-08-01", "ru", "30 июля 2023 г. – 1 августа 2023 г.")]
    [InlineData("2023-07", "ru", "июль 2023 г.")]
    [InlineData("--07-27/--07-28", "ru", "27–28 июля")]
    [InlineData("2023/2024", "en", "2023 – 2024")]
    [InlineData("2023-07-27", "uz", "2023-yil 27-iyul")]
    public void Dates_Are_As_Exact_As_They_Are_Known(string date, string language, string label) =>
        Assert.Equal(label, DateLabel.Of(DateSpan.TryParse(date, out var span) ? span : default, language));

    private AnswerCitation Citation(int number, string id)
    {
        var fact = _base.Knowledge.Fact(id)!;
        return new(number, fact, _base.Knowledge.Source(fact.Sources[0].Source)!, fact.Sources[0].Locator, null);
    }

    private static string Shown(Response response)
    {
        using var shown = new StringWriter { NewLine = "\n" };
        new PlainRenderer(shown).Render(ReplyFormatter.Format(response));
        return shown.ToString().TrimEnd('\n');
    }
}
