namespace Bot.Knowledge.Storage;

/// <summary>What an import did, in numbers of items.</summary>
/// <param name="Hash">Hash of the folder.</param>
/// <param name="Skipped">Whether nothing was done, because the hash is that of the last import.</param>
public sealed record ImportReport(string Hash, bool Skipped)
{
    /// <summary>Files whose YAML was read; those that the last import has read in this form are not read again.</summary>
    public int FilesRead { get; internal set; }

    /// <summary>New in the files.</summary>
    public int Added { get; internal set; }

    /// <summary>Changed in the files, those that came back included.</summary>
    public int Changed { get; internal set; }

    /// <summary>Gone from the files: facts deprecated, others removed.</summary>
    public int Deprecated { get; internal set; }

    /// <summary>Differences that became proposals, because a moderator made the latest version.</summary>
    public int Proposed { get; internal set; }

    /// <summary>Superseded versions taken from history/.</summary>
    public int Restored { get; internal set; }
}
