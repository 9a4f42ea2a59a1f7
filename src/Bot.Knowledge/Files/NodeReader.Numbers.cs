using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

// Versions, dates, numbers.
internal sealed partial class NodeReader
{
    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public int Version()
    {
        if (Text("version") is not { } text) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1) return version;
        Unknown("version", text, "Count versions 1, 2, 3.");
        return 1;
    }

    public DateSpan? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DateSpan.TryParse(text, out var span)) return span;
        notes.Add(Rule.ImpossibleDate, file, LineOf(key), $"'{key}: {text}' is no date", "Write 2023, 2023-09, 2023-09-19, --07-27, or two of them with a slash, the earlier first.");
        return null;
    }

    public DateSpan? RequiredDate(string key)
    {
        Require(key);
        return Date(key);
    }

    public decimal RequiredNumber(string key)
    {
        Require(key);
        return Node(key) is YamlSequenceNode several ? NotOne(several, key) : Numbers(key) is [var number] ? number : 0;
    }

    public IReadOnlyList<decimal> Numbers(string key)
    {
        var numbers = new List<decimal>();
        foreach (var scalar in Scalars(key))
        {
            if (decimal.TryParse(scalar.Value, Digits, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
            else Wrong(scalar, $"'{key}: {scalar.Value}' is no number", "Write digits, with a point for fractions.");
        }
        return numbers;
    }

    private decimal NotOne(YamlNode child, string key)
    {
        Wrong(child, $"'{key}' must be one number", "Write one value after the colon.");
        return 0;
    }
}
