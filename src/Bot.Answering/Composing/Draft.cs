using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What a composer makes of a question, before the gate.</summary>
internal abstract record Draft;

/// <summary>Claims to be put through the gate.</summary>
/// <param name="Claims">In the order of reading.</param>
internal sealed record Drafted(IReadOnlyList<Claim> Claims) : Draft
{
    /// <summary>Whether they say that the question assumes something the base contradicts.</summary>
    public bool CorrectsPremise { get; init; }
}

/// <summary>The composer understood the question, and the base lacks what it asks for.</summary>
/// <param name="Missing">What is lacking, as words that go into the abstention.</param>
/// <param name="Session">The session it was sought for.</param>
internal sealed record Lacking(IReadOnlyList<string> Missing, Session? Session) : Draft
{
    /// <summary>The facts already held against the question, so that the nearest need not be sought again.</summary>
    public IReadOnlyList<FactFit>? Fits { get; init; }

    /// <summary>What to say instead of the usual sentence that it is lacking.</summary>
    public string? Text { get; init; }

    /// <summary>The facts nearest to what was asked, where the structure tells them better than the words.</summary>
    public IReadOnlyList<IndexedFact> Nearest { get; init; } = [];
}

/// <summary>Answers one sort of question from the structure of the fact base.</summary>
internal interface IComposer
{
    /// <summary>Whether its drafts show both sides of a conflict themselves, so that nothing need be added.</summary>
    bool ShowsBothSides => false;

    /// <summary>The draft, or null when the question is not of this sort.</summary>
    Draft? Compose(QuestionReading reading);
}
