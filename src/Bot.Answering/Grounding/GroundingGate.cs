using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Grounding;

/// <summary>A value of a claim that its facts do not hold.</summary>
/// <param name="Value">The words of the claim.</param>
/// <param name="Why">What is wrong with them, in English, for logs and moderators.</param>
public sealed record GateFailure(string Value, string Why);

/// <summary>What the gate says of a claim.</summary>
/// <param name="Failures">Every value that failed; empty when the claim may go out.</param>
public sealed record GateVerdict(IReadOnlyList<GateFailure> Failures)
{
    /// <summary>Whether the claim may go out.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>The failures in one line, for logs.</summary>
    public override string ToString() => Passed ? "passed" : string.Join("; ", Failures.Select(failure => $"{failure.Value}: {failure.Why}"));
}

/// <summary>
/// Lets no number, date, name, quotation, address, negation or certainty out that the cited facts do not hold, in whatever language and format it is written.
/// The same for sentences put together by rules and for sentences that a person or a model wrote. Immutable and thread-safe.
/// </summary>
internal sealed class GroundingGate(KnowledgeBase knowledge, EntityLinker linker)
{
    public GateVerdict Check(Claim claim)
    {
        var holdings = new Holdings(claim.Facts, knowledge);
        var tokens = Tokenizer.Tokens(claim.Text);
        var denied = claim.Denied.SelectMany(words => Tokenizer.Tokens(words)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var values = ValueReader.Read(claim.Text, tokens, claim.Language);
        tokens.RemoveAll(token => values.Exists(value => value.Kind == ValueKind.Amount && token.Start >= value.Start && token.Start < value.End));
        var failures = new List<GateFailure>();
        foreach (var value in values) Add(Value(value, holdings, claim, denied));
        foreach (var failure in Names(claim, tokens, values, holdings, denied)) Add(failure);
        Add(Recomputed(claim));
        foreach (var failure in Certainties(claim)) Add(failure);
        return new GateVerdict(failures);

        void Add(GateFailure? failure)
        {
            if (failure is not null) failures.Add(failure);
        }
    }

    private static GateFailure? Value(TypedValue value, Holdings holdings, Claim claim, HashSet<string> denied)
    {
        if (Tokenizer.Tokens(value.Text).TrueForAll(token => denied.Contains(token.Stem))) return null;
        return value.Kind switch
        {
            ValueKind.Date when !holdings.HasDate(value.Date) => new(value.Text, $"no cited fact holds the date {value.Date}"),
            ValueKind.Amount when !holdings.HasAmount(value.Number, value.Currency) => new(value.Text, $"no cited fact holds the sum {value.Number:0.##} {value.Currency}"),
            ValueKind.Percent when !holdings.HasNumber(value.Number) => new(value.Text, $"no cited fact holds {value.Number:0.##} percent"),
            ValueKind.Number when !holdings.HasNumber(value.Number) && claim.Computation?.Value != value.Number => new(value.Text, $"no cited fact holds the number {value.Number:0.##}"),
            ValueKind.Quotation when !holdings.HasQuotation(value.Text) => new(value.Text, "the quoted words do not stand in a cited source"),
            ValueKind.Address when !holdings.HasAddress(value.Text) => new(value.Text, "the address is not that of a cited source"),
            _ => null,
        };
    }

    private IEnumerable<GateFailure> Names(Claim claim, List<Token> tokens, List<TypedValue> values, Holdings holdings, HashSet<string> denied)
    {
        var mentions = linker.Link(tokens, claim.Language, guess: false).Where(mention => mention.Target == LinkTarget.Entity).ToList();
        foreach (var mention in mentions)
        {
            if (knowledge.Entity(mention.Id)!.Kind == EntityKind.Term || mention.Ids.Any(holdings.HasEntity)) continue;
            var words = tokens[mention.First..(mention.Last + 1)];
            if (words.TrueForAll(word => denied.Contains(word.Stem) || holdings.HasWord(word))) continue;
            yield return new(string.Join(' ', words.Select(word => word.Text)), $"no cited fact is about {knowledge.Entity(mention.Id)!.NameIn(Languages.English).Words}");
        }
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!token.IsCapitalised || mentions.Exists(mention => mention.Covers(at)) || values.Exists(value => value.Kind == ValueKind.Date && token.Start >= value.Start && token.Start < value.End)) continue;
            if (denied.Contains(token.Stem) || holdings.HasWord(token)) continue;
            // A capital at the start of a sentence is no name when the word is a common one.
            if (BeginsSentence(claim.Text, token.Start) && linker.Knows(token)) continue;
            yield return new(token.Text, "no cited fact holds this name");
        }
    }

    private static bool BeginsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \t\n\"“«„([—–-");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or ';' or '…';
    }

    // A count is computed again from what was counted, and each thing counted must stand in a cited fact.
    private static GateFailure? Recomputed(Claim claim)
    {
        if (claim.Computation is not { } computation) return null;
        var counted = computation.Counted.Distinct(StringComparer.Ordinal).ToList();
        if (counted.Count != computation.Value) return new($"{computation.Value}", $"the things counted are {counted.Count}");
        var unsupported = counted.Find(id => !claim.Facts.Any(fact => fact.Fact.Session == id || fact.IsAbout(id)));
        return unsupported is null ? null : new($"{computation.Value}", $"no cited fact supports counting {unsupported}");
    }

    private static IEnumerable<GateFailure> Certainties(Claim claim)
    {
        if (claim.Kind == ClaimKind.Denial || claim.Facts.Count == 0) yield break;
        var cues = Cues.In(claim.Text, claim.Language);
        if (claim.Facts.All(fact => fact.Fact.Certainty == Certainty.Reported) && !cues.HasFlag(Cue.Reported))
            yield return new(claim.Text, "the cited facts are only reported; the claim states them outright");
        if (claim.Facts.All(fact => fact.Fact.Certainty == Certainty.Planned) && !cues.HasFlag(Cue.Planned) && !cues.HasFlag(Cue.Reported))
            yield return new(claim.Text, "the cited facts were only planned; the claim states them outright");
        var held = claim.Facts.Aggregate(Cue.None, (found, fact) => found | fact.Cues);
        if (cues.HasFlag(Cue.Negation) && !held.HasFlag(Cue.Negation)) yield return new(claim.Text, "the claim denies what the cited facts state");
        if (claim.Facts.All(fact => fact.Fact.Negated) && !cues.HasFlag(Cue.Negation)) yield return new(claim.Text, "the cited facts say that it is not so");
    }
}
