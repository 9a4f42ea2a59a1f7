using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Answering.Reading.Values;

/// <summary>Finds numbers, sums of money and percentages: "$14.3 million", «25 млн долларов», "fifty", "first", 37.2 percent. Dates have been taken out before.</summary>
internal static class NumberReader
{
    // "One" and its Russian forms are pronouns and articles as often as numbers; "at once" counts nothing.
    private static readonly FrozenSet<string> s_notNumbers = FrozenSet.Create(StringComparer.Ordinal, "one", "ones", "once", "один", "одна", "одно", "одни", "одного", "одной", "одну", "одном", "одним", "одних", "бир", "bir", "як", "second", "seconds", "раз");

    private static readonly FrozenDictionary<string, FrozenDictionary<string, decimal>> s_words = Words(static name => decimal.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, decimal>> s_scales = Words(static name => name switch
    {
        "scale-thousand" => 1_000,
        "scale-million" => 1_000_000,
        "scale-billion" => 1_000_000_000,
        "scale-trillion" => 1_000_000_000_000,
        _ => null,
    });

    private static readonly FrozenDictionary<string, string> s_currencies = LexiconFile.Entries("Lexicon/currencies.txt")
        .SelectMany(entry => entry.Words.Select(word => (Word: Folding.Fold(word), entry.Name))).Where(pair => !pair.Word.Contains(' ', StringComparison.Ordinal))
        .DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal);

    public static List<TypedValue> Read(string text, List<Token> tokens, List<TypedValue> dates, string language)
    {
        var values = new List<TypedValue>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (dates.Exists(date => tokens[at].Start >= date.Start && tokens[at].Start < date.End) || NumberOf(tokens[at], language) is not { } number) continue;
            var last = at;
            while (last + 1 < tokens.Count && Scale(tokens[last + 1], language) is { } scale) (number, last) = (number * scale, last + 1);
            values.Add(Typed(text, tokens, at, last, number));
            at = last;
        }
        return values;
    }

    private static TypedValue Typed(string text, List<Token> tokens, int first, int last, decimal number)
    {
        var (start, end) = (tokens[first].Start, tokens[last].End);
        if (SymbolBefore(text, ref start) is { } before) return Value(ValueKind.Amount, before);
        if (end < text.Length && text[end] == '%') return Value(ValueKind.Percent, null);
        for (var at = last + 1; at < tokens.Count && at <= last + 2; at++)
        {
            var word = tokens[at].Folded;
            if (at == last + 1 && (word.StartsWith("percent", StringComparison.Ordinal) || word.StartsWith("процент", StringComparison.Ordinal) || word is "per" or "foiz" or "фоиз" or "пайыз" or "пайыз" or "дарсад")) return Value(ValueKind.Percent, null);
            if (Currency(tokens[at]) is { } currency) return Value(ValueKind.Amount, currency);
            if (word is not ("us" or "u" or "s" or "сша" or "американских")) break;
        }
        if (end < text.Length && Symbol(text[end]) is { } after) return Value(ValueKind.Amount, after);
        return Value(ValueKind.Number, null);

        TypedValue Value(ValueKind kind, string? currency) => new(kind, text[start..end], start) { Number = number, Currency = currency };
    }

    private static decimal? NumberOf(Token token, string language)
    {
        var word = token.Folded;
        if (char.IsAsciiDigit(word[0])) return Digits(word);
        if (s_notNumbers.Contains(word)) return null;
        return In(s_words, token, language);
    }

    // 1,243 and 1.243.000 group thousands; 14.3 and 37,2 part fractions. Letters behind the digits are an ordinal's ending or a scale: 27th, 25m, 30bn.
    private static decimal? Digits(string word)
    {
        var length = word.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',').Count();
        var digits = word[..length];
        var parts = digits.Split('.', ',');
        var grouped = parts.Length > 1 && parts.Skip(1).All(part => part.Length == 3) && parts[0].Length is >= 1 and <= 3 && (digits.Contains(',', StringComparison.Ordinal) || parts.Length > 2);
        var plain = grouped ? string.Concat(parts) : parts.Length == 2 ? $"{parts[0]}.{parts[1]}" : parts[0];
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return word[length..] switch
        {
            "" or "st" or "nd" or "rd" or "th" or "го" or "й" or "я" or "е" or "х" or "ми" => number,
            "k" or "к" => number * 1_000,
            "m" or "mln" or "mn" or "млн" or "м" => number * 1_000_000,
            "bn" or "b" or "млрд" => number * 1_000_000_000,
            _ => null,
        };
    }

    // A one-letter abbreviation is a scale only when it is written right behind the figure.
    private static decimal? Scale(Token token, string language) => token.Folded.Length > 1 ? In(s_scales, token, language) : null;

    // Number words of one language are other words in another: "on" is ten in Turkmen.
    /// <summary>Whether the word only gives the scale or the currency of a number: "bn", "dollars".</summary>
    public static bool IsUnit(Token token, string language) => Scale(token, language) is not null || Currency(token) is not null;

    private static decimal? In(FrozenDictionary<string, FrozenDictionary<string, decimal>> lists, Token token, string language) =>
        lists.TryGetValue(language, out var words) && (words.TryGetValue(token.Folded, out var number) || words.TryGetValue(token.Stem, out number)) ? number : null;

    private static string? Currency(Token token) =>
        s_currencies.TryGetValue(token.Folded, out var code) || s_currencies.TryGetValue(token.Stem, out code) || (token.Folded.Length > 5 && s_currencies.TryGetValue(token.Folded[..^2], out code)) || (token.Folded.Length > 4 && s_currencies.TryGetValue(token.Folded[..^1], out code)) ? code : null;

    private static string? SymbolBefore(string text, ref int start)
    {
        var at = start - 1;
        if (at >= 0 && text[at] == ' ') at--;
        if (at < 0 || Symbol(text[at]) is not { } currency) return null;
        // "US$25m": the letters belong to the sign.
        start = at >= 2 && text.AsSpan(at - 2, 2) is "US" ? at - 2 : at;
        return currency;
    }

    private static string? Symbol(char letter) => letter switch { '$' => "USD", '€' => "EUR", '£' => "GBP", '¥' => "CNY", '₽' => "RUB", '₸' => "KZT", _ => null };

    // Both as written and by their stems, so that millions and миллионов are found as well.
    private static FrozenDictionary<string, FrozenDictionary<string, decimal>> Words(Func<string, decimal?> valueOf) =>
        LexiconFile.Entries("Lexicon/numbers.txt").GroupBy(entry => entry.Section).ToFrozenDictionary(group => group.Key, group => OfLanguage(group.Select(entry => (valueOf(entry.Name), entry.Words))), StringComparer.Ordinal);

    private static FrozenDictionary<string, decimal> OfLanguage(IEnumerable<(decimal? Value, IReadOnlyList<string> Forms)> entries)
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (value, forms) in entries)
        {
            if (value is not { } number) continue;
            foreach (var token in forms.Select(Tokenizer.Tokens).Where(tokens => tokens.Count == 1).Select(tokens => tokens[0]))
            {
                words.TryAdd(token.Folded, number);
                if (token.Stem.Length >= 4) words.TryAdd(token.Stem, number);
            }
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
