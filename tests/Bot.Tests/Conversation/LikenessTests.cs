using Bot.Conversation;
using Bot.Conversation.Naming;
using Bot.Knowledge;
using Bot.Tests.Answering;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>What is offered for what was mistyped: what looks like it, and nothing rather than nonsense.</summary>
public sealed class LikenessTests
{
    private static readonly ItemNames s_names = new(RealKnowledge.Answerer.Knowledge);

    [Theory]
    [InlineData("sesion", "session")]
    [InlineData("sessoins", "sessions")]
    [InlineData("lnaguage", "language")]
    [InlineData("lang", "language")]
    [InlineData("hlep", "help")]
    [InlineData("aks", "ask")]
    [InlineData("personal", "person")]
    [InlineData("compair", "compare")]
    [InlineData("forget", "forgetme")]
    [InlineData("statsu", null)]
    [InlineData("xyzzy", null)]
    [InlineData("x", null)]
    [InlineData("weather", null)]
    [InlineData("ban", null)]
    [InlineData("settings", null)]
    public void A_Command_Is_Suggested_When_It_Looks_Like_What_Was_Typed(string typed, string? command) =>
        Assert.Equal(command, CommandTable.Nearest(typed, one => one.Who == Audience.Everyone)?.Name);

    [Fact]
    public void An_Owner_Is_Offered_What_Owners_Use() => Assert.Equal("status", CommandTable.Nearest("statsu", _ => true)?.Name);

    [Theory]
    [InlineData("blnken", "Antony Blinken")]
    [InlineData("Blinken Antoni", "Antony Blinken")]
    [InlineData("Энтони Блинкен", "Antony Blinken")]
    [InlineData("jon kery", "John Kerry")]
    public void A_Mistyped_Person_Is_Offered_Alone(string typed, string person) => Assert.Equal([person], People(typed));

    [Theory]
    [InlineData("zzz")]
    [InlineData("Jon Smith")]
    [InlineData("Jane Nobody")]
    [InlineData("Мария Иванова")]
    [InlineData("qwertyuiop")]
    public void Nobody_Is_Offered_Who_Has_Another_Name(string typed) => Assert.Empty(People(typed));

    [Theory]
    [InlineData("самарканнд", "samarkand")]
    [InlineData("samarq", "samarkand")]
    [InlineData("the new yrok summit", "new-york")]
    [InlineData("almati", "almaty")]
    [InlineData("саммита лидров", "summit")]
    public void A_Mistyped_Session_Is_Offered_And_No_Other(string typed, string place)
    {
        var offered = s_names.Near<Session>(ItemKind.Session, typed, 5);
        Assert.NotEmpty(offered);
        Assert.All(offered, session => Assert.Contains(place, session.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("atlantis")]
    [InlineData("barselona")]
    [InlineData("summer camp")]
    [InlineData("Лондон")]
    public void No_Session_Is_Offered_That_Is_Called_Otherwise(string typed) => Assert.Empty(s_names.Near<Session>(ItemKind.Session, typed, 5));

    [Theory]
    [InlineData(ItemKind.Fact, "00000000")]
    [InlineData(ItemKind.Source, "nowhere")]
    [InlineData(ItemKind.Source, "Reuters 1950")]
    public void No_Key_Or_Title_Is_Offered_That_Is_Another_One(ItemKind kind, string typed) =>
        Assert.Empty(kind == ItemKind.Fact ? s_names.Near<Fact>(kind, typed, 5).Select(fact => fact.Id) : s_names.Near<Source>(kind, typed, 5).Select(source => source.Title));

    private static IEnumerable<string> People(string typed) => s_names.Near<Entity>(ItemKind.Entity, typed, 5).Select(person => person.NameIn("en").Words);
}
