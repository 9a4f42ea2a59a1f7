using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Puts what was found for the questions of one message together: in their order, each fact said once.</summary>
internal static class PartsWriter
{
    /// <summary>The claims of all parts that have an answer.</summary>
    public static IReadOnlyList<Claim> Joined(IEnumerable<Found> parts)
    {
        var claims = new List<Claim>();
        foreach (var part in parts.Where(part => part.IsAnswered))
        {
            var fresh = part.Claims.Where(claim => !IsSaid(claim, claims)).ToList();
            // What stands under a heading of the part before would seem to belong to it.
            var misplaced = claims.Count > 0 && claims[^1].IsListEntry ? fresh.TakeWhile(claim => claim is { IsListEntry: true, Heading: null }).Count() : 0;
            claims.AddRange(fresh.Select((claim, at) => at < misplaced ? claim with { IsListEntry = false } : claim));
        }
        return claims;
    }

    /// <summary>A sentence on each part that has no answer.</summary>
    public static IReadOnlyList<string> Unanswered(IEnumerable<Found> parts, int left, int most, string language, KnowledgeBase knowledge)
    {
        var sentences = parts.Where(part => !part.IsAnswered).Select(part => AbstentionWriter.Sentence(part, knowledge)).Distinct().ToList();
        if (left > 0) sentences.Add(Phrases.Fill(Phrases.Spoken(language, "more-parts"), "more-parts", ("count", $"{most}")));
        return sentences;
    }

    /// <summary>One thing found that lacks what all of them lack, for one abstention.</summary>
    public static Found Lacking(IReadOnlyList<Found> parts)
    {
        var lacking = parts.Select(part => part.Lacking ?? new Lacking(Things(part.Reading), part.Reading.Session?.Session)).Where(lacking => lacking.Missing.Count > 0).ToList();
        if (lacking.Count == 0) return parts[0];
        var session = lacking.TrueForAll(other => other.Session == lacking[0].Session) ? lacking[0].Session : null;
        var missing = lacking.SelectMany(other => other.Missing).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return parts[0] with { Lacking = new Lacking(missing, session) { Fits = [.. lacking.SelectMany(other => other.Fits ?? []).DistinctBy(fit => fit.Fact)] } };
    }

    // Of a question that no composer made anything of, what it is about.
    private static IReadOnlyList<string> Things(QuestionReading reading) => reading.Candidates.Count > 1 ? [] : [.. reading.Terms.Where(term => !term.IsLight && !term.IsVerb && !term.Is(Concepts.Soft)).Select(term => term.Word)];

    // In the same words, or by facts that were told in their own words.
    private static bool IsSaid(Claim claim, List<Claim> claims) =>
        claims.Exists(said => said.Text == claim.Text)
        || (claim.Kind == ClaimKind.Statement && claim.Facts.All(fact => claims.Exists(said => said.Facts is [var only] && only == fact && fact.Fact.Text.In(said.Language) == said.Text)));
}
