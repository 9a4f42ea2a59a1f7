using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Grounding;

public sealed class GroundingGateTests
{
    private static readonly GroundingGate s_gate = new(Fixture.Base, Fixture.Linker);

    [Theory]
    [InlineData("The N4+1 summit in Karlsby took place on March 10, 2021.")]
    [InlineData("The N4+1 summit in Karlsby took place on 10.03.2021.")]
    [InlineData("The N4+1 summit in Karlsby took place on 2021-03-10.")]
    [InlineData("The N4+1 summit in Karlsby took place in March 2021.")]
    [InlineData("The N4+1 summit in Karlsby took place in 2021.")]
    [InlineData("The N4+1 summit in Karlsby took place on 10 March.")]
    [InlineData("Саммит N4+1 в Карлсби прошёл 10 марта.")]
    [InlineData("2021 жылғы 10 наурыз")]
    [InlineData("2021-yil 10-mart")]
    [InlineData("2021-nji ýylyň 10-njy marty")]
    public void Accepts_A_Date_In_Any_Format_And_Language_And_A_Coarser_One(string text) => Passes(text, "summit/date");

    [Theory]
    [InlineData("The N4+1 summit in Karlsby took place on 11 March 2021.", "11 March 2021")]
    [InlineData("The N4+1 summit in Karlsby took place on 10 April 2021.", "10 April 2021")]
    [InlineData("The N4+1 summit in Karlsby took place in 2022.", "2022")]
    [InlineData("The N4+1 summit in Karlsby took place on 10-12 March 2021.", "10-12 March 2021")]
    [InlineData("Саммит прошёл 12 марта 2021 года.", "12 марта 2021")]
    public void Refuses_Another_Date(string text, string value) => Refuses(text, value, "summit/date");

    [Fact]
    public void Refuses_A_Finer_Date_Than_The_Fact_States() => Refuses("Otto Brandt became Aldovia's Foreign Minister on 5 May 2020.", "5 May 2020", "people/brandt");

    [Theory]
    [InlineData("Aldovia promised $26 million for new ferries.", "$26 million")]
    [InlineData("Aldovia promised €25 million for new ferries.", "€25 million")]
    [InlineData("Aldovia promised $25 billion for new ferries.", "$25 billion")]
    [InlineData("Aldovia promised $25 million for 12 new ferries.", "12")]
    [InlineData("Aldovia promised $25 million, 40 percent of it for new ferries.", "40")]
    [InlineData("Алдовия обещала 52 млн долларов на новые паромы.", "52 млн")]
    public void Refuses_Another_Sum_Currency_Number_Or_Share(string text, string value) => Refuses(text, value, "summit/ferries");

    [Theory]
    [InlineData("Aldovia promised 25 million dollars for new ferries.")]
    [InlineData("Aldovia promised US$25m for new ferries.")]
    [InlineData("Алдовия обещала $25 млн на новые паромы.")]
    public void Accepts_A_Sum_In_Any_Format(string text) => Passes(text, "summit/ferries");

    [Theory]
    [InlineData("Otto Brandt represented Aldovia at the N4+1 summit.", "Otto Brandt")]
    [InlineData("Ingrid Stahl represented Borland at the N4+1 summit.", "Borland")]
    [InlineData("Ingrid Stahl represented Aldovia in Norwick.", "Norwick")]
    [InlineData("Ingrid Stahl represented Aldovia with John.", "John")]
    [InlineData("Ingrid Stahl and Ruritania were there.", "Ruritania")]
    [InlineData("Алдовию представлял Отто Брандт.", "Отто Брандт")]
    [InlineData("Zorblax represented Aldovia.", "Zorblax")]
    public void Refuses_A_Name_That_The_Fact_Does_Not_Hold(string text, string value) => Refuses(text, value, "summit/stahl");

    [Theory]
    [InlineData("The minister said “rivers are roads”.", "rivers are roads")]
    [InlineData("See https://evil.example/2021", "https://evil.example/2021")]
    public void Refuses_A_Quotation_Or_Address_Of_No_Source(string text, string value) => Refuses(text, value, "summit/stahl");

    [Fact]
    public void Accepts_The_Address_Of_A_Cited_Source_And_Words_Of_The_Fact_In_Quotation_Marks() =>
        Passes("“represented Aldovia at the N4+1 summit”: https://gazette.example/2021", "summit/stahl");

    [Fact]
    public void Refuses_A_Reported_Fact_Without_Its_Hedge()
    {
        Refuses("The leaders discussed a common railway.", "The leaders discussed a common railway.", "summit/railway");
        Passes("The leaders discussed a common railway, it was reported.", "summit/railway");
        Passes("По данным прессы, лидеры обсудили общую железную дорогу.", "summit/railway");
    }

    [Fact]
    public void Refuses_A_Planned_Fact_Told_As_Done()
    {
        Refuses("Cestria opened a harbour museum in 2023.", "Cestria opened a harbour museum in 2023.", "summit/lund-said");
        Passes("Cestria planned to open a harbour museum in 2023.", "summit/lund-said");
    }

    [Fact]
    public void Refuses_An_Added_And_A_Lost_Negation()
    {
        Refuses("The N4+1 summit was not held in Karlsby.", "The N4+1 summit was not held in Karlsby.", "summit/place");
        Refuses("Elvonia sent a delegation to Karlsby.", "Elvonia sent a delegation to Karlsby.", "summit/no-vote");
        Passes("Elvonia sent no delegation to Karlsby.", "summit/no-vote");
    }

    [Fact]
    public void Takes_The_Day_From_One_Fact_And_The_Year_From_Another()
    {
        const string Text = "It was on 10 March 2021.";
        Assert.True(Check(Text, "summit/no-year", "summit/year").Passed);
        Assert.False(Check(Text, "summit/no-year").Passed);
        Assert.False(Check("It was on 11 March 2021.", "summit/no-year", "summit/year").Passed);
    }

    [Fact]
    public void A_Name_That_Only_The_Question_Brought_May_Be_Denied()
    {
        var claim = Claim("Fredonia was not among them: those were Aldovia, Borland, Cestria and Dunmark.", "summit/delegations") with { Kind = ClaimKind.Denial };
        Assert.False(s_gate.Check(claim).Passed);
        Assert.True(s_gate.Check(claim with { Denied = ["Fredonia"] }).Passed);
        Assert.False(s_gate.Check(claim with { Denied = ["Fredonia"], Text = claim.Text + " And Elvonia." }).Passed);
    }

    [Fact]
    public void Computes_A_Count_Again()
    {
        var claim = Claim("4 delegations took part at the N4+1 summit in Karlsby.", "summit/delegations") with { Kind = ClaimKind.Computed };
        string[] counted = ["aldovia", "borland", "cestria", "dunmark"];
        Assert.True(s_gate.Check(claim with { Computation = new Computation(4, counted) }).Passed);
        Assert.False(s_gate.Check(claim with { Computation = new Computation(4, ["aldovia", "borland", "cestria", "cestria"]) }).Passed);
        Assert.False(s_gate.Check(claim with { Computation = new Computation(4, ["aldovia", "borland", "cestria", "elvonia"]) }).Passed);
        Assert.False(s_gate.Check(claim with { Text = "5 delegations took part.", Computation = new Computation(4, counted) }).Passed);
    }

    [Theory]
    [InlineData("It was held at the Karlsby summit.")]
    [InlineData("It was held at the glass summit.")]
    public void A_Session_May_Be_Called_By_Its_Own_Names(string text) => Passes(text, "summit/venue");

    [Fact]
    public void Names_Every_Value_That_Fails() =>
        Assert.Equal(["11 March 2021", "Norwick"], Check("The N4+1 summit in Norwick took place on 11 March 2021.", "summit/date").Failures.Select(failure => failure.Value));

    [Fact]
    public void Every_Fact_Of_The_Fixture_May_Be_Said_In_Its_Own_Words() =>
        Assert.All(Fixture.Base.Facts, fact => Assert.All(fact.Text, pair => Assert.Empty(s_gate.Check(new Claim(pair.Value, pair.Key, [Fixture.Index.Find(fact.Id)!])).Failures)));

    private static void Passes(string text, string fact) => Assert.Empty(Check(text, fact).Failures);

    private static void Refuses(string text, string value, string fact) => Assert.Contains(value, Check(text, fact).Failures.Select(failure => failure.Value));

    private static GateVerdict Check(string text, params string[] facts) => s_gate.Check(Claim(text, facts));

    private static Claim Claim(string text, params string[] facts) =>
        new(text, LanguageDetector.Detect(text, Tokenizer.Tokens(text)), [.. facts.Select(fact => Fixture.Index.Find(fact) ?? Fixture.Dated(fact))]);
}
