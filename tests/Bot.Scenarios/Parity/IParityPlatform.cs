using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Scenarios.Parity;

/// <summary>What one question got on one platform, without what is the platform's own: its marks, its buttons, its way to write a list of sources.</summary>
/// <param name="Claims">The lines above the sources.</param>
/// <param name="Facts">Ids of the facts that stand behind it, sorted.</param>
internal sealed record ParityAnswer(IReadOnlyList<string> Claims, IReadOnlyList<string> Facts)
{
    public override string ToString() => $"{string.Join('\n', Claims)}\n= {string.Join(", ", Facts)}";
}

/// <summary>A place to ask the same questions in. Another platform takes part by another class, named in <see cref="ParityScenarios"/>.</summary>
internal interface IParityPlatform
{
    /// <summary>Asks all questions, in order, in one conversation of one person.</summary>
    Task<IReadOnlyList<ParityAnswer>> AskAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken);
}

/// <summary>Reads answers as they stand on a screen.</summary>
internal static partial class ParityText
{
    /// <summary>A command that shows nothing of its own but a line, and so ends an answer of whatever length.</summary>
    public const string Mark = "/cancel";

    /// <param name="shown">The answer as text, sources and all.</param>
    /// <param name="evidence">Further text in which its facts are named; empty when the answer names them itself.</param>
    public static ParityAnswer Read(string shown, string evidence, KnowledgeBase knowledge)
    {
        var lines = shown.Replace("\u2060", "", StringComparison.Ordinal).Split('\n');
        var above = lines.TakeWhile(line => !FirstSource().IsMatch(line)).Select(line => Fact().Replace(line, "").TrimEnd(':', ' ')).Where(line => line.Length > 0);
        var facts = Fact().Matches($"{shown}\n{evidence}").Select(match => (knowledge.ByKey(match.Groups["key"].Value) as Fact)!.Id).Distinct().Order(StringComparer.Ordinal);
        return new([.. above], [.. facts]);
    }

    /// <summary>Whether this is what the mark gets.</summary>
    public static bool IsMark(string line) => line.Trim() is "There is nothing to cancel." or "Отменять нечего.";

    [GeneratedRegex(@"^\[1\] ")]
    private static partial Regex FirstSource();

    [GeneratedRegex(@" ?\(?/fact[ _](?<key>[0-9a-z]{8})\)?")]
    private static partial Regex Fact();
}
