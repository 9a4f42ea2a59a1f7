using System.Text.RegularExpressions;
using Bot.Answering.Composing;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Reading;

/// <summary>The word lists hold together: what the code relies on is there, in each language, and once.</summary>
public sealed partial class LexiconTests
{
    [Theory]
    [InlineData("Lexicon/concepts.en.txt")]
    [InlineData("Lexicon/concepts.ru.txt")]
    public void Every_Concept_The_Code_Relies_On_Is_In_The_Lexicon(string file) =>
        Assert.Empty(Concepts.All.Except(LexiconFile.Entries(file).Select(entry => entry.Name)));

    [Fact]
    public void The_Russian_Lexicon_Names_Its_Classes_As_The_English_One() =>
        Assert.Equal(Names("Lexicon/concepts.en.txt"), Names("Lexicon/concepts.ru.txt"));

    [Fact]
    public void The_Lexicon_Of_The_Other_Languages_Has_No_Class_Of_Its_Own() =>
        Assert.Empty(Names("Lexicon/concepts.other.txt").Except(Names("Lexicon/concepts.en.txt")));

    [Theory]
    [InlineData("Lexicon/concepts.en.txt")]
    [InlineData("Lexicon/concepts.ru.txt")]
    [InlineData("Lexicon/concepts.other.txt")]
    public void No_Class_Stands_Twice_Or_Holds_A_Word_Twice(string file)
    {
        var entries = LexiconFile.Entries(file).ToList();
        Assert.Empty(entries.GroupBy(entry => entry.Name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(entries.SelectMany(entry => entry.Words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => $"{entry.Name}: {group.Key}")));
    }

    [Fact]
    public void Every_Phrase_Stands_In_English_And_In_Russian() => Assert.Equal(Keys("en").Order(), Keys("ru").Where(key => !IsRussianOnly(key)).Order());

    [Theory]
    [InlineData("kk")]
    [InlineData("ky")]
    [InlineData("uz")]
    [InlineData("tg")]
    [InlineData("tk")]
    public void The_Other_Languages_Have_No_Phrase_That_English_Lacks(string language) => Assert.Empty(Keys(language).Except(Keys("en")));

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("ky")]
    [InlineData("uz")]
    [InlineData("tg")]
    [InlineData("tk")]
    public void No_Phrase_Drops_Or_Invents_What_It_Is_To_Say_But_It_May_Leave_The_Session_To_The_Question(string language)
    {
        var differing = Keys(language).Intersect(Keys("en")).Where(key => !Places(language, key).Append("session").ToHashSet().SetEquals(Places("en", key).Append("session")));
        Assert.Empty(differing.Select(key => $"{key}: {string.Join(' ', Places("en", key))} / {string.Join(' ', Places(language, key))}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("ky")]
    [InlineData("uz")]
    [InlineData("tg")]
    [InlineData("tk")]
    public void Every_Language_Names_Twelve_Months(string language) => Assert.Equal(12, Phrases.Get(language, "months").Split(", ").Distinct().Count());

    [Fact]
    public void The_Sections_Of_The_Word_Lists_Are_The_Seven_Languages()
    {
        foreach (var file in new[] { "stop", "light", "pronouns", "questions", "numbers", "months", "hedges", "smalltalk", "time" })
            Assert.Equal(Languages.All.Order(), LexiconFile.Entries($"Lexicon/{file}.txt").Select(entry => entry.Section).Distinct().Order());
    }

    [Fact]
    public void A_Missing_List_Is_Named() =>
        Assert.Contains("Lexicon/none.txt", Assert.Throws<InvalidOperationException>(() => LexiconFile.Lines("Lexicon/none.txt").ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Words_Of_One_Entry_Come_From_All_Sections() => Assert.Superset(new HashSet<string> { "reportedly", "сообщается", "xabar qilindi" }, LexiconFile.Words("Lexicon/hedges.txt", "reported").ToHashSet());

    [Theory]
    [InlineData("the", "en", true)]
    [InlineData("и", "ru", true)]
    [InlineData("summit", "en", false)]
    [InlineData("и", "kk", true)]
    [InlineData("саммит", "ru", false)]
    public void Knows_Words_Without_Content(string word, string language, bool expected) => Assert.Equal(expected, WordLists.IsStop(word, language));

    private static bool IsRussianOnly(string key) => key.EndsWith("-no-year", StringComparison.Ordinal);

    private static IEnumerable<string> Names(string file) => LexiconFile.Entries(file).Select(entry => entry.Name).Order(StringComparer.Ordinal);

    private static List<string> Keys(string language) => [.. LexiconFile.Lines($"Phrases/{language}.txt").Select(line => line.Split(": ", 2)[0])];

    // What a pattern says, apart from the forms that each language says it in: "at the summit" is the summit, "of Borland" is Borland.
    private static HashSet<string> Places(string language, string key) =>
        [.. Place().Matches(Phrases.Get(language, key)).Select(match => match.Value.Trim('{', '}').ToLowerInvariant() switch
        {
            "at" => "session",
            "of" or "from" => "country",
            "in" => "place",
            "прошла" => "",
            var place => place,
        }).Where(place => place.Length > 0)];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Place();
}
