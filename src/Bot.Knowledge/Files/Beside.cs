namespace Bot.Knowledge.Files;

/// <summary>A question as people ask it, with the facts that should answer it: one entry of <c>tests/</c>.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Language">Language of the question: one of the seven.</param>
/// <param name="Facts">Ids of facts; a right answer cites at least one of them.</param>
/// <param name="Previous">Earlier questions of the same person, oldest first.</param>
public sealed record KnowledgeQuestion(string Question, string Language, IReadOnlyList<string> Facts, IReadOnlyList<string> Previous);

/// <summary>Something that a source says and that was left out of the base on purpose: one entry of <c>left-out.yaml</c>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Says">What it says, in short.</param>
/// <param name="Reason">Why it is no fact.</param>
public sealed record LeftOutStatement(string Source, string Says, string Reason);
