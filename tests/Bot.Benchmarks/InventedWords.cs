using Bot.Knowledge;

namespace Bot.Benchmarks;

/// <summary>
/// Sentences that nobody stated: those of real facts with words exchanged for others of the real facts, drawn as often as they stand there, so that posting
/// lists grow in proportion. One word in twenty is new, as in texts that grow; names are new and spelt in both alphabets.
/// </summary>
internal sealed class InventedWords(KnowledgeBase real, Random random)
{
    private const double Exchanged = 0.4;
    private const double New = 0.05;

    private static readonly (string Latin, string Cyrillic)[] s_syllables =
    [
        ("ba", "ба"), ("be", "бе"), ("da", "да"), ("do", "до"), ("ga", "га"), ("go", "го"), ("ka", "ка"), ("ke", "ке"), ("ko", "ко"), ("la", "ла"), ("li", "ли"), ("lo", "ло"),
        ("ma", "ма"), ("mi", "ми"), ("mo", "мо"), ("na", "на"), ("no", "но"), ("nu", "ну"), ("ra", "ра"), ("ri", "ри"), ("ro", "ро"), ("sa", "са"), ("se", "се"), ("ta", "та"),
        ("te", "те"), ("ti", "ти"), ("to", "то"), ("tu", "ту"), ("va", "ва"), ("vi", "ви"), ("za", "за"), ("zo", "зо"),
    ];

    private readonly string[] _english = Words(real, Languages.English);
    private readonly string[] _russian = Words(real, Languages.Russian);

    /// <summary>A name such as "Kamiro" or "Tasevilo", in Latin and Cyrillic letters.</summary>
    public (string Latin, string Cyrillic) Name()
    {
        var (latin, cyrillic) = ("", "");
        for (var left = random.Next(3, 6); left > 0; left--)
        {
            var syllable = s_syllables[random.Next(s_syllables.Length)];
            (latin, cyrillic) = (latin + syllable.Latin, cyrillic + syllable.Cyrillic);
        }
        return (Capitalised(latin), Capitalised(cyrillic));
    }

    /// <summary>A sentence after this pattern, in English and Russian, of this year and with this name in it.</summary>
    public LocalText Sentence(Fact pattern, int year, Entity named) => new(
    [
        new(Languages.English, Sentence(pattern.Text.In(Languages.English)!, _english, year, named, Languages.English)),
        new(Languages.Russian, Sentence(pattern.Text.In(Languages.Russian)!, _russian, year, named, Languages.Russian)),
    ]);

    private string Sentence(string pattern, string[] vocabulary, int year, Entity named, string language)
    {
        var words = pattern.TrimEnd('.').Split(' ').Select(word => IsYear(word) ? $"{year}" : random.NextDouble() < Exchanged ? Other(vocabulary, language) : word);
        return $"{string.Join(' ', words)} {named.Names[language][0]}.";
    }

    private string Other(string[] vocabulary, string language)
    {
        if (random.NextDouble() >= New) return vocabulary[random.Next(vocabulary.Length)];
        var name = Name();
        return (language == Languages.English ? name.Latin : name.Cyrillic).ToLowerInvariant();
    }

    private static bool IsYear(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal) && word.All(char.IsAsciiDigit);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Words(KnowledgeBase real, string language) =>
        [.. real.Facts.Select(fact => fact.Text.In(language)).OfType<string>().SelectMany(text => text.TrimEnd('.').Split(' ')).Where(word => !IsYear(word))];
}
