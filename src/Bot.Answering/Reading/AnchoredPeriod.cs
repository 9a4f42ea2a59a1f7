using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;

namespace Bot.Answering.Reading;

/// <summary>Finds a stretch of time that is reckoned from a session: "after the New York summit". Stateless and thread-safe.</summary>
internal static class AnchoredPeriod
{
    /// <summary>The period, and the tokens that say it; null when none of its words stands before something that is one session.</summary>
    public static (Period Period, int First, int Last)? Of(SessionResolver sessions, string text, List<Token> tokens, List<Mention> links, List<TypedValue> dates, string language)
    {
        foreach (var (first, behind, of) in PeriodReader.Anchors(tokens, language))
        {
            var last = behind;
            while (last + 1 < tokens.Count && text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End).IndexOfAny(",;:?!") < 0) last++;
            if (last >= tokens.Count || (first == 0 && last == tokens.Count - 1)) continue;
            var part = tokens.GetRange(behind, last - behind + 1);
            var concepts = ConceptLexicon.Default.Tag(part, language).SelectMany(tag => tag).ToHashSet(StringComparer.Ordinal);
            var (session, _) = sessions.Resolve([.. links.Where(link => link.First >= behind && link.Last <= last)], [.. dates.Where(date => part.Exists(token => token.Start == date.Start))], concepts);
            if (session is { Contradicted: null, Session.Dates: [{ Date.Start.Year: not null }, ..] }) return (of(session.Session), first, last);
        }
        return null;
    }
}
