using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge;

public sealed class ItemKeyTests
{
    // Keys are in people's messages and in links: these must never change.
    [Theory]
    [InlineData(ItemKind.Fact, "2023-07-27-astana-afghanistan/us-representative", "r5v188es")]
    [InlineData(ItemKind.Session, "2023-07-27-astana-afghanistan", "7d21j9qy")]
    [InlineData(ItemKind.Source, "asiaplus-2023-08-01", "h3xvem10")]
    [InlineData(ItemKind.Entity, "west", "v6xrgcbb")]
    public void Is_The_Same_For_Ever(ItemKind kind, string id, string key) => Assert.Equal(key, ItemKey.Of(kind, id));

    [Fact]
    public void Differs_For_Things_Of_Different_Kinds() => Assert.Equal(4, Enum.GetValues<ItemKind>().Select(kind => ItemKey.Of(kind, "west")).Distinct().Count());

    [Fact]
    public void Has_The_Form_Of_A_Key() => Assert.All(Enumerable.Range(0, 1000), number => Assert.True(ItemKey.IsKey(ItemKey.Of(ItemKind.Fact, $"fact-{number}"))));

    [Theory]
    [InlineData("k7m2p9qx", true)]
    [InlineData("00000000", true)]
    [InlineData("", false)]
    [InlineData("k7m2p9q", false)]
    [InlineData("k7m2p9qxx", false)]
    [InlineData("K7M2P9QX", false)]
    [InlineData("k7m2p9qi", false)]
    [InlineData("k7m2p9ql", false)]
    [InlineData("k7m2p9qo", false)]
    [InlineData("k7m2p9qu", false)]
    [InlineData("k7m2p9q ", false)]
    [InlineData("к7m2p9qx", false)]
    public void Knows_A_Key_When_It_Sees_One(string text, bool key) => Assert.Equal(key, ItemKey.IsKey(text));
}
