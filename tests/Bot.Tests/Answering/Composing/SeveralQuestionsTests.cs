using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Several questions in one message.</summary>
public sealed class SeveralQuestionsTests
{
    [Fact]
    public void Are_Answered_In_Turn_With_One_Numbering() =>
        Expect.Answer("en", "Ingrid Stahl, Aldovian Minister of Rivers, represented Aldovia at the N4+1 summit in Karlsby. [1] Pavel Dorin represented Borland at the N4+1 summit in Karlsby. [2]", "1 summit/stahl, 2 summit/dorin",
            asked: ["Who represented Aldovia at the Karlsby summit and who represented Borland at the Karlsby summit?"]);

    [Fact]
    public void A_Later_One_Inherits_What_It_Leaves_Out() =>
        Expect.Answer("en", "Ingrid Stahl, Aldovian Minister of Rivers, represented Aldovia at the N4+1 summit in Karlsby. [1] The N4+1 summit took place in Karlsby. [2] The venue was the Glass Hall. [3]", "1 summit/stahl, 2 summit/place, 3 summit/venue",
            asked: ["Who represented Aldovia at the Karlsby summit, and where was it?"]);

    [Fact]
    public void A_Later_One_Inherits_In_Russian() =>
        Expect.Answer("ru", "Представитель Борланда на саммите N4+1 в Карлсби — Павел Дорин. [1] Саммит N4+1 прошёл в Карлсби. [2] Место проведения — Стеклянный зал. [3]", "1 summit/dorin, 2 summit/place, 3 summit/venue",
            asked: ["Кто представлял Борланд на саммите в Карлсби и где он прошёл?"]);

    [Fact]
    public void The_First_Of_Them_May_Follow_Up_On_The_Conversation() =>
        Expect.Answer("en", "Pavel Dorin represented Borland at the N4+1 summit in Karlsby. [1] The N4+1 summit took place in Karlsby. [2] The venue was the Glass Hall. [3]", "1 summit/dorin, 2 summit/place, 3 summit/venue",
            asked: ["Who came for Borland? Where was it?", "Who represented Aldovia at the Karlsby summit?"]);

    [Fact]
    public void Each_Fact_Is_Said_Once() =>
        Expect.Answer("en", "Mira Lund said that Cestria would open a harbour museum in 2023. [1]", "1 summit/lund-said",
            asked: ["What did Mira Lund say about a harbour museum? And what did Mira Lund say about the museum?"]);

    [Fact]
    public void The_Rest_Of_A_Question_Asks_The_Same_Of_Somebody_Else() =>
        Expect.Answer("en", "Yes: Borland is a member of N4+1. [1] Fredonia is not a member of N4+1: its members are Borland, Cestria, Dunmark, Elvonia and Aldovia. [1]", "1 n4/members", corrects: true, asked: ["Is Borland a member of N4+1? And Fredonia?"]);

    [Fact]
    public void One_Without_An_Answer_Is_Said_To_Have_None()
    {
        var answer = Fixture.Answer("Who represented Aldovia at the Karlsby summit and what did Mira Lund say about submarines?");
        Assert.Equal("Ingrid Stahl, Aldovian Minister of Rivers, represented Aldovia at the N4+1 summit in Karlsby. [1]\nI have nothing on “submarines”.", answer.Text);
        Assert.Equal(["I have nothing on “submarines”."], answer.Unanswered);
        Assert.Single(answer.Claims);
    }

    [Fact]
    public void When_None_Has_An_Answer_All_That_Is_Missing_Is_Named_At_Once() =>
        Expect.Abstention("en", "I have nothing on “submarines”, “unicorns”.", AbstentionReason.MissingSlot, missing: "submarines | unicorns", asked: ["What did Mira Lund say about submarines, and how many unicorns were there?"]);

    [Fact]
    public void Of_More_Than_Four_The_First_Four_Are_Taken()
    {
        var answer = Fixture.Answer("Who represented Aldovia at the Karlsby summit? When was it? Where was it? What was discussed there? Is Fredonia a member of N4+1?");
        Assert.Contains("took place on 10 March 2021", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fredonia", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("I take 4 questions at a time; please ask the others again.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Greeting_Beside_A_Question_Is_No_Question() =>
        Assert.Equal(Fixture.Text("Who represented Aldovia at the Karlsby summit?"), Fixture.Text("Hello! Who represented Aldovia at the Karlsby summit? Thanks!"));

    [Fact]
    public void What_Leans_On_A_Question_Without_An_Answer_Has_None() =>
        Assert.IsType<Abstention>(Fixture.Respond("What did Mira Lund say about submarines? Why did she say so?"), exactMatch: true);
}
