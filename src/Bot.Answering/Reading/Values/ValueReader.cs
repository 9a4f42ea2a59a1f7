using System.Text.RegularExpressions;

namespace Bot.Answering.Reading.Values;

/// <summary>Reads all typed values out of a text, in whatever of the seven languages it is. Stateless and thread-safe.</summary>
internal static partial class ValueReader
{
    public static List<TypedValue> Read(string text, string language) => Read(text, Tokenizer.Tokens(text), language);

    public static List<TypedValue> Read(string text, List<Token> tokens, string language)
    {
        var addresses = Addresses().Matches(text).Select(match => new TypedValue(ValueKind.Address, match.Value.TrimEnd('.', ',', ')', ';'), match.Index)).ToList();
        if (addresses.Count > 0) tokens = [.. tokens.Where(token => !addresses.Exists(address => token.Start >= address.Start && token.Start < address.End))];
        var values = DateReader.Read(text, tokens);
        values.AddRange(NumberReader.Read(text, tokens, values, language));
        values.AddRange(Quotations().Matches(text).Select(match => new TypedValue(ValueKind.Quotation, match.Groups["words"].Value, match.Groups["words"].Index)));
        values.AddRange(addresses);
        return values;
    }

    // A quotation is at least two words long: a single quoted word is a name or a term, which is checked as a name.
    [GeneratedRegex("""(?:"(?<words>[^"\n]*\s[^"\n]*)"|“(?<words>[^”\n]*\s[^”\n]*)”|«(?<words>[^»\n]*\s[^»\n]*)»|„(?<words>[^“\n]*\s[^“\n]*)“)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Quotations();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
