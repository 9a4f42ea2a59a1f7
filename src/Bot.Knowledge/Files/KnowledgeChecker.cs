using System.Text.RegularExpressions;
using Bot.Knowledge.Files.Checks;

namespace Bot.Knowledge.Files;

/// <summary>The rules that a knowledge folder must keep. Each problem names file, line, what is wrong and the mend. Stateless and thread-safe.</summary>
public static partial class KnowledgeChecker
{
    /// <summary>All problems of a folder: those of form that reading found, and those of substance; in the order of files and lines.</summary>
    public static IReadOnlyList<Problem> Check(KnowledgeFolder folder)
    {
        var check = new Checking(folder);
        IdChecks.Run(check);
        ReferenceChecks.Run(check);
        SourceChecks.Run(check);
        FactChecks.Run(check);
        QuoteChecks.Run(check);
        EntityChecks.Run(check);
        SessionChecks.Run(check);
        HistoryChecks.Run(check);
        return [.. folder.Problems.Concat(folder.Beside.Problems).Concat(check.Found).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    /// <summary>Only the ids that stand twice: with them there is no telling what an id means, and no base can be built.</summary>
    internal static IReadOnlyList<Problem> DuplicateIds(KnowledgeFolder folder)
    {
        var check = new Checking(folder);
        IdChecks.Unique(check);
        return check.Found;
    }

    /// <summary>Text compared for sameness: case, punctuation and spaces do not make two facts different.</summary>
    internal static string Folded(string text) => NotWords().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWords();
}
