using Bot.Answering.Retrieval;

namespace Bot.Answering.Composing;

/// <summary>How well one fact meets the slots that a question names.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Coverage">Share of the question's words, by weight, that it meets: 0 to 1.</param>
/// <param name="Missing">What it does not meet, in the asker's words.</param>
/// <param name="ContradictsSlot">Whether a named person, body, place, date, source or session does not fit: such a fact is no answer.</param>
/// <param name="HasAnswer">Whether it holds a value of the kind asked for that the question does not already hold.</param>
/// <param name="Rank">For ordering among facts that fit.</param>
/// <param name="Wanted">The words and topics that a fact should hold.</param>
/// <param name="Met">Those that it holds.</param>
/// <param name="HasEvidence">Whether it holds anything at all that the question names, besides words that say little.</param>
internal sealed record FactFit(IndexedFact Fact, double Coverage, IReadOnlyList<string> Missing, bool ContradictsSlot, bool HasAnswer, double Rank, IReadOnlyList<string> Wanted, IReadOnlyList<string> Met, bool HasEvidence);
