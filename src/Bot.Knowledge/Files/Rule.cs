namespace Bot.Knowledge.Files;

/// <summary>
/// The rules of a knowledge folder. An enum and not strings, so that a test can tell that each rule has a test and stands in knowledge/README.md.
/// People see the written form (<see cref="Names"/>): <c>dangling-id</c>.
/// </summary>
internal enum Rule
{
    /// <summary>Not YAML, not UTF-8, or more YAML than the format needs (anchors, deep nesting).</summary>
    Yaml,

    /// <summary>A file that would be passed over in silence, because only *.yaml is read.</summary>
    FileName,

    /// <summary>A list where words belong, words where a map belongs, nothing where something belongs.</summary>
    WrongShape,

    /// <summary>A key that its record needs is not there.</summary>
    MissingKey,

    /// <summary>A key that its record does not have.</summary>
    UnknownKey,

    /// <summary>A value outside the closed list of its key.</summary>
    UnknownValue,

    /// <summary>A language code that is not one of the seven.</summary>
    UnknownLanguage,

    /// <summary>A text without a language that it needs.</summary>
    MissingLanguage,

    /// <summary>No date, no day of the calendar, or an end before its beginning.</summary>
    ImpossibleDate,

    /// <summary>An id with other characters than a-z 0-9 - /.</summary>
    BadId,

    /// <summary>An id that stands twice.</summary>
    DuplicateId,

    /// <summary>A key that is not eight characters of its alphabet.</summary>
    BadKey,

    /// <summary>Two items with one key.</summary>
    DuplicateKey,

    /// <summary>An id that names nothing.</summary>
    DanglingId,

    /// <summary>A source's address that is no web address.</summary>
    BadUrl,

    /// <summary>A source's document that is not in seeds/.</summary>
    MissingDocument,

    /// <summary>A published fact without a source.</summary>
    NoSource,

    /// <summary>A published fact that rests on weak sources alone and does not say so.</summary>
    WeakSource,

    /// <summary>A deprecated fact without a reason.</summary>
    NoReason,

    /// <summary>Two published facts that say the same.</summary>
    SameText,

    /// <summary>A fact that conflicts with itself.</summary>
    SelfConflict,

    /// <summary>A quote from a source whose text is not in seeds/.</summary>
    QuoteWithoutDocument,

    /// <summary>A quote that does not stand in the document.</summary>
    QuoteNotVerbatim,

    /// <summary>A name of two entities without a rule which is meant.</summary>
    SharedName,

    /// <summary>A session's or entity's value that points to no fact.</summary>
    UnsupportedField,

    /// <summary>A superseded version that is not older than the fact, or stands twice.</summary>
    HistoryVersion,
}
