using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Says what is missing, in the asker's words, and what there is instead.</summary>
internal static class AbstentionWriter
{
    private const int MostMissing = 4;

    /// <summary>What is said of one of several questions while the others are answered.</summary>
    public static string Sentence(Found part, KnowledgeBase knowledge)
    {
        var abstention = Write(part, [], knowledge);
        // A name from another part would stand there as if nothing were known of it.
        return abstention.Missing.Any(word => !part.Reading.Mentions.Any(mention => mention.Inherited == word)) || (abstention.Reason == AbstentionReason.MissingSlot && part.Lacking is null) ? abstention.Text
            : Phrases.Fill(Phrases.Spoken(part.Reading.Language, "missing-part"), "missing-part", ("question", part.Reading.Text.TrimEnd('?', '!', '.', ' ')));
    }

    public static Abstention Write(Found found, IReadOnlyList<Fact> nearest, KnowledgeBase knowledge)
    {
        var (reading, lacking, dropped) = (found.Reading, found.Lacking, found.Dropped);
        var phrase = reading.Tokens.Count == 0 ? "empty" : lacking is not null ? "missing" : reading.Candidates.Count > 1 ? "which-session" : dropped ? "not-grounded" : "nothing-found";
        var language = Phrases.Spoken(reading.Language, phrase);
        var wording = new Wording(knowledge, null!, language);
        if (reading.Tokens.Count == 0) return new Abstention(language, wording.Fill("empty"), AbstentionReason.Empty, [], []);
        if (lacking is null && reading.Candidates.Count > 1)
        {
            var sessions = reading.Candidates.Select(session => $"{wording.Session(session)} ({DateWords.Plain(session.Dates[0].Date, language)})");
            return new Abstention(language, wording.Fill("which-session", ("sessions", string.Join("; ", sessions))), AbstentionReason.MissingSlot, [], nearest);
        }
        if (lacking is null && dropped) return new Abstention(language, wording.Fill("not-grounded"), AbstentionReason.NotGrounded, [], nearest);
        var missing = lacking?.Missing ?? [];
        if (missing.Count == 0 && lacking?.Session is { } known && Phrases.Has(language, "missing-answer"))
            return new Abstention(language, wording.Fill("missing-answer", [("when", DateWords.Plain(known.Dates[0].Date, language)), .. wording.Places(known)]), AbstentionReason.MissingSlot, [], nearest);
        if (missing.Count == 0) return new Abstention(language, wording.Fill("nothing-found"), AbstentionReason.NothingFound, [], nearest);
        if (lacking!.Text is { } told) return new Abstention(Phrases.Spoken(reading.Language, "no-later"), told, AbstentionReason.MissingSlot, missing, nearest);
        var words = string.Join(", ", missing.Take(MostMissing).Select(Quoted));
        var text = lacking.Session is { } session
            ? wording.Fill("missing", [("missing", words), ("when", DateWords.Plain(session.Dates[0].Date, language)), .. wording.Places(session)])
            : wording.Fill("missing-no-session", ("missing", words));
        return new Abstention(language, text, AbstentionReason.MissingSlot, missing, nearest);

        // Single words are the asker's own and stand in quotation marks; phrases are ours.
        string Quoted(string phrase) => phrase.Contains(' ', StringComparison.Ordinal) ? phrase : language == Languages.English ? $"“{phrase}”" : $"«{phrase}»";
    }
}
