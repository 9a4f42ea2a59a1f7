using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Xunit;

namespace Bot.Tests.Answering.Reading.Linking;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("Астана", "Астане")]
    [InlineData("Астана", "Астаной")]
    [InlineData("Казахстан", "Казахстана")]
    [InlineData("Казахстан", "Казахстану")]
    [InlineData("Россия", "Россией")]
    [InlineData("Токаев", "Токаевым")]
    [InlineData("Токаев", "Токаеву")]
    [InlineData("Уэст", "Уэстом")]
    [InlineData("Самарканд", "Самарканде")]
    [InlineData("казахстанский", "казахстанского")]
    [InlineData("американский", "американская")]
    [InlineData("Монголия", "Монголии")]
    [InlineData("Дания", "Дании")]
    public void Knows_Russian_Cases_Of_Names(string name, string word) => Assert.True(Is(name, word, agglutinative: false));

    [Theory]
    [InlineData("Дания", "данным")]
    [InlineData("Дания", "данных")]
    [InlineData("Дания", "данные")]
    [InlineData("Оман", "омандар")]
    [InlineData("Уэст", "уезд")]
    [InlineData("Астана", "астматик")]
    [InlineData("Иран", "Ирак")]
    [InlineData("Казахстан", "казахский")]
    [InlineData("Мали", "маленький")]
    public void Keeps_Other_Russian_Words_Apart(string name, string word) => Assert.False(Is(name, word, agglutinative: false));

    [Theory]
    [InlineData("Астана", "Астанадағы")]
    [InlineData("Қазақстан", "Қазақстаннан")]
    [InlineData("Өзбекистон", "Өзбекистондон")]
    [InlineData("Toshkent", "Toshkentda")]
    [InlineData("O‘zbekiston", "O‘zbekistonning")]
    [InlineData("Aşgabat", "Aşgabatda")]
    [InlineData("Тоҷикистон", "Тоҷикистонро")]
    public void Knows_Suffixes_Of_The_Regions_Languages(string name, string word)
    {
        Assert.True(Is(name, word, agglutinative: true));
        Assert.False(Is(name, word, agglutinative: false) && name[0] < 'Ѐ');
    }

    [Theory]
    [InlineData("American", "Americans", true)]
    [InlineData("West", "Wests", true)]
    [InlineData("West", "western", false)]
    [InlineData("Iran", "Iranian", false)]
    [InlineData("US", "USA", false)]
    [InlineData("Oman", "Омана", false)]
    public void English_Names_Take_Only_The_Plural(string name, string word, bool expected) => Assert.Equal(expected, Is(name, word, agglutinative: false));

    [Fact]
    public void Words_Of_Topics_Take_Any_Form()
    {
        Assert.True(Inflection.IsFormOf(Word("cooperation"), Word("cooperations"), false, isName: false));
        Assert.True(Inflection.IsFormOf(Word("ограничивать"), Word("ограничивал"), false, isName: false));
    }

    private static bool Is(string name, string word, bool agglutinative) => Inflection.IsFormOf(Word(name), Word(word), agglutinative, isName: true);

    private static Token Word(string text) => Tokenizer.Tokens(text)[0];
}
