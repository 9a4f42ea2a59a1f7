namespace Bot.Knowledge.Files;

/// <summary>Something wrong in a knowledge folder.</summary>
/// <param name="Rule">Short name of the rule: <c>dangling-id</c>, <c>unknown-key</c>.</param>
/// <param name="File">Path within the knowledge folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Problem(string Rule, string File, int Line, string Message, string Mend)
{
    /// <summary>One line: file, line, what is wrong, the mend.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}. {Mend} [{Rule}]";
}

/// <summary>A knowledge folder that cannot be read at all; the message is one line and names the mend.</summary>
public sealed class KnowledgeFolderException(string message, Exception? cause = null) : Exception(message, cause);
