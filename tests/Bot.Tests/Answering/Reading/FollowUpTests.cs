using Bot.Answering;
using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class FollowUpTests
{
    private const string First = "Who represented Aldovia at the Karlsby summit?";

    [Fact]
    public void Another_Country_Takes_The_Place_Of_The_Earlier_One()
    {
        var reading = Read("and Borland?", First);
        Assert.Equal((AnswerType.Who, Fixture.Summit, "borland"), (reading.Type, reading.Session?.Session.Id, string.Join(", ", reading.MentionedEntities)));
    }

    [Fact]
    public void The_Session_Comes_From_Before_And_Is_Marked_So() => Assert.False(Read("and Borland?", First).Session!.IsExplicit);

    [Fact]
    public void When_Asks_Of_The_Session_And_No_Longer_Of_The_Country()
    {
        var reading = Read("when?", First);
        Assert.Equal((AnswerType.When, Fixture.Summit, "", 0), (reading.Type, reading.Session?.Session.Id, string.Join(", ", reading.MentionedEntities), reading.Terms.Count));
    }

    [Fact]
    public void When_Keeps_What_Was_Asked_About_Something_Else() =>
        Assert.Contains("promised", Read("when?", "Who promised new ferries at the Karlsby summit?").Terms.Select(term => term.Word));

    [Fact]
    public void A_Pronoun_Stands_For_The_Person_Of_The_Answer() =>
        Assert.Equal(["lund"], Read("What did she say about a museum?", "Who spoke for Cestria?", "Mira Lund did.").MentionedEntities);

    [Fact]
    public void A_Question_That_Names_Another_Session_Stands_Alone()
    {
        var reading = Read("Who took part in the Selm ministerial?", First);
        Assert.Equal((Fixture.Ministerial, ""), (reading.Session!.Session.Id, string.Join(", ", reading.MentionedEntities)));
    }

    [Fact]
    public void What_Was_Left_Out_Is_Handed_On_Over_Several_Turns()
    {
        var reading = Read("and Cestria?", First, "Ingrid Stahl.", "and Borland?", "Pavel Dorin.");
        Assert.Equal((AnswerType.Who, Fixture.Summit, "cestria"), (reading.Type, reading.Session?.Session.Id, string.Join(", ", reading.MentionedEntities)));
    }

    [Fact]
    public void Nothing_Is_Inherited_From_An_Empty_Turn()
    {
        var reading = Read("Who is Otto Brandt?", "");
        Assert.Equal((AnswerType.Who, null, "brandt"), (reading.Type, reading.Session?.Session.Id, string.Join(", ", reading.MentionedEntities)));
    }

    [Fact]
    public void What_Is_Inherited_Keeps_Its_Words() => Assert.Equal("Borland", Assert.Single(Read("and when?", "What did Borland promise to the museum?").Mentions).Inherited);

    [Fact]
    public void Another_City_Is_Another_Matter() => Assert.Null(Read("How many boats were there in Selm?", First).Session);

    [Fact]
    public void Things_Never_Heard_Of_Are_Another_Matter() => Assert.Null(Read("How many unicorns were there?", First).Session);

    [Fact]
    public void There_Stands_For_No_Person_Of_The_Answer() =>
        Assert.Equal(["borland"], Read("how many boats were there?", "What did Borland promise?", "Mira Lund said something.").MentionedEntities);

    private static QuestionReading Read(string text, params string[] previous) => new QuestionReader(Fixture.Base, Fixture.Linker).Read(new Question(text, null, previous));
}
