using System.Text.RegularExpressions;

namespace Bot.Knowledge.Files;

/// <summary>Something wrong in a knowledge folder.</summary>
/// <param name="Rule">Short name of the rule: <c>dangling-id</c>, <c>unknown-key</c>. knowledge/README.md lists them.</param>
/// <param name="File">Path within the knowledge folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed partial record Problem(string Rule, string File, int Line, string Message, string Mend)
{
    // Both quote from the files: a value of several lines, or of a megabyte, must not flood the list of problems.
    private const int Longest = 300;

    /// <summary>What is wrong; one line.</summary>
    public string Message { get; init; } = OneLine(Message);

    /// <summary>What to do about it; one line.</summary>
    public string Mend { get; init; } = OneLine(Mend);

    /// <summary>One line: file, line, what is wrong, the mend.</summary>
    public override string ToString() => $"{OneLine(File)}:{Line}: {Message}. {Mend} [{Rule}]";

    private static string OneLine(string text)
    {
        // Shortened first: what is cut away need not be searched for line breaks.
        var shown = text.Length <= Longest ? text : $"{text[..(Longest / 2)]} … {text[^(Longest / 2)..]}";
        return Breaks().Replace(shown, " ").Trim();
    }

    // \p{C} also takes format characters, with which a file could turn the direction of the terminal's line round,
    // and halves of surrogate pairs that the cut may leave.
    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Breaks();
}

/// <summary>A knowledge folder that cannot be read at all; the message is one line and names the mend.</summary>
public sealed class KnowledgeFolderException(string message, Exception? cause = null) : Exception(message, cause);
