namespace Bot.Conversation.Memory;

// Times are in milliseconds since 1970, so that every database compares them alike.

/// <summary>A turn: with its text until it is served, then only that it was.</summary>
internal sealed class TurnRow
{
    public long Number { get; init; }

    public required string Platform { get; init; }

    public required string Event { get; init; }

    /// <summary>Whose turn it is; null once it is served.</summary>
    public string? Person { get; set; }

    /// <summary>The turn as JSON; null once it is served.</summary>
    public string? Content { get; set; }

    public long? FinishedAt { get; set; }
}

/// <summary>A reply that was sent.</summary>
internal sealed class AnswerRow
{
    public required string Id { get; init; }

    public required string Place { get; init; }

    public string? Question { get; set; }

    /// <summary>JSON array of the platform's names.</summary>
    public required string Messages { get; set; }

    /// <summary>JSON array of fact versions.</summary>
    public required string Facts { get; set; }

    public required string Language { get; set; }

    public long At { get; set; }
}

/// <summary>What a person thought of an answer.</summary>
internal sealed class RatingRow
{
    public required string Answer { get; init; }

    public required string Person { get; init; }

    public bool IsHelpful { get; set; }

    public string? Reason { get; set; }

    public required string Facts { get; set; }

    public long At { get; set; }
}

/// <summary>A mistake that a person reported.</summary>
internal sealed class ReportRow
{
    public long Number { get; init; }

    public required string Answer { get; init; }

    public required string Person { get; init; }

    public required string Text { get; init; }

    public required string Facts { get; init; }

    public required string Language { get; init; }

    public long At { get; init; }
}

/// <summary>The language that a person or a chat chose.</summary>
internal sealed class ChoiceRow
{
    public required string Name { get; init; }

    public required string Language { get; set; }
}

/// <summary>A form that waits for words.</summary>
internal sealed class FormRow
{
    public required string Asker { get; init; }

    public required string Person { get; init; }

    /// <summary>Code of the action that the words are for.</summary>
    public required string Action { get; set; }

    public long At { get; set; }
}

/// <summary>A short text by name.</summary>
internal sealed class NoteRow
{
    public required string Name { get; init; }

    public required string Text { get; set; }
}
