using System.Text.Json;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge;

public sealed class LocalTextTests
{
    [Theory]
    [InlineData("kk", "kk", "бес")]
    [InlineData("uz", "en", "five")]
    public void Finds_The_Nearest_Language(string asked, string language, string words) =>
        Assert.Equal((words, language), Text(("en", "five"), ("ru", "пять"), ("kk", "бес")).Nearest(asked));

    [Fact]
    public void Falls_Back_To_Russian_And_Then_To_Whatever_There_Is()
    {
        Assert.Equal(("пять", "ru"), Text(("kk", "бес"), ("ru", "пять")).Nearest("en"));
        Assert.Equal(("бес", "kk"), Text(("kk", "бес"), ("uz", "besh")).Nearest("en"));
    }

    [Fact]
    public void Has_Words_In_Exactly_The_Languages_Given()
    {
        var text = Text(("ru", "пять"), ("en", "five"));
        Assert.Equal(("five", "пять", null), (text.In("en"), text.In("ru"), text.In("kk")));
        Assert.Equal(2, text.Count);
    }

    [Fact]
    public void Takes_The_Later_Of_Two_Words_In_One_Language() => Assert.Equal("5", Text(("en", "five"), ("en", "5")).In("en"));

    [Fact]
    public void Equals_A_Text_With_The_Same_Words_In_Any_Order()
    {
        var (one, other) = (Text(("en", "five"), ("ru", "пять")), Text(("ru", "пять"), ("en", "five")));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, LocalText.English("five"));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Survives_Json()
    {
        var text = Text(("en", "\"five\""), ("ru", "пять"));
        Assert.Equal(text, JsonSerializer.Deserialize<LocalText>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Is_Written_With_Its_Languages() => Assert.Equal("en: five | ru: пять", Text(("ru", "пять"), ("en", "five")).ToString());

    private static LocalText Text(params (string Language, string Words)[] pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Language, pair.Words)));
}
