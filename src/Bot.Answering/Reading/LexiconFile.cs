using System.Collections.Frozen;

namespace Bot.Answering.Reading;

/// <summary>Reads the word lists that are built into the program: lines <c>name: word, word</c>, sections <c>[language]</c>, comments from <c>#</c> on.</summary>
internal static class LexiconFile
{
    /// <summary>Name of an entry's section when the file has none.</summary>
    public const string NoSection = "";

    public static IEnumerable<(string Section, string Name, IReadOnlyList<string> Words)> Entries(string name)
    {
        var section = NoSection;
        foreach (var line in Lines(name))
        {
            if (line is ['[', .., ']'])
            {
                section = line[1..^1];
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            // stop.txt is mere words: a line without a name is an entry without one.
            var words = (colon < 0 ? line : line[(colon + 1)..]).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            yield return (section, colon < 0 ? "" : line[..colon].Trim(), words);
        }
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>All folded words of one entry name over all sections.</summary>
    public static FrozenSet<string> Words(string file, string name) =>
        Entries(file).Where(entry => entry.Name == name).SelectMany(entry => entry.Words).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);
}
