using Bot.Answering.Grounding;
using Bot.Answering.Reading;

namespace Bot.Answering.Composing;

/// <summary>What was found for one question, behind the gate.</summary>
/// <param name="Reading">The question.</param>
/// <param name="Claims">What may be said; empty when there is no answer.</param>
internal sealed record Found(QuestionReading Reading, IReadOnlyList<Claim> Claims)
{
    public bool IsAnswered => Claims.Count > 0;

    public bool CorrectsPremise { get; init; }

    /// <summary>Whether the claims show both sides of a conflict themselves.</summary>
    public bool ShowsBothSides { get; init; }

    /// <summary>Whether the claims are facts that met the question's words, rather than built from the structure of the base.</summary>
    public bool IsExtracted { get; init; }

    /// <summary>What the base lacks, when a composer could tell.</summary>
    public Lacking? Lacking { get; init; }

    /// <summary>Whether the gate dropped all of an answer.</summary>
    public bool Dropped { get; init; }

    /// <summary>The words of the claims, for what is asked next.</summary>
    public string Text => string.Join(' ', Claims.Select(claim => claim.Text));
}
