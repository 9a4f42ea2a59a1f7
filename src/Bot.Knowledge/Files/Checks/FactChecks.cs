namespace Bot.Knowledge.Files.Checks;

/// <summary>What a fact must have before an answer may rest on it.</summary>
internal static class FactChecks
{
    public static void Run(Checking check)
    {
        var grades = check.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Grade, StringComparer.Ordinal);
        foreach (var fact in check.Facts)
        {
            if (fact.Status == FactStatus.Deprecated) Reason(check, fact);
            else Support(check, fact, grades);
            Slots(check, fact);
        }
        SameText(check);
    }

    private static void Reason(Checking check, Fact fact)
    {
        if (fact.Reason is null) check.Add(Rule.NoReason, fact, "status", $"'{fact.Id}' is deprecated without a reason", "Add 'reason:'.");
    }

    private static void Support(Checking check, Fact fact, Dictionary<string, SourceGrade> grades)
    {
        if (fact.Sources.Count == 0)
            check.Add(Rule.NoSource, fact, "sources", $"'{fact.Id}' has no source", "Add 'sources:' with at least one, or deprecate the fact.");
        else if (fact.Certainty != Certainty.Reported && fact.AttributedTo is null && fact.Sources.All(IsWeak))
            check.Add(Rule.WeakSource, fact, "sources", $"'{fact.Id}' rests on weak sources alone", "Add a source of grade official or press, or say 'certainty: reported' or 'attributed_to:'.");

        // A source that does not exist is reported as that.
        bool IsWeak(Citation citation) => grades.TryGetValue(citation.Source, out var grade) && grade == SourceGrade.Weak;
    }

    private static void Slots(Checking check, Fact fact)
    {
        if (EndsBeforeItBegins(fact.ValidFrom, fact.ValidUntil))
            check.Add(Rule.ImpossibleDate, fact, "valid_until", $"'{fact.Id}' ends before it begins", "Correct valid_from or valid_until.");
        foreach (var conflict in fact.Conflicts.Where(conflict => conflict.With == fact.Id && fact.Id.Length > 0))
            check.Add(Rule.SelfConflict, conflict, "with", $"'{fact.Id}' conflicts with itself", "Name the other fact.");
    }

    // A deprecated fact may say the same as the one that took its place.
    private static void SameText(Checking check)
    {
        var texts = new Dictionary<(string Language, string Words), string>();
        foreach (var fact in check.Facts.Where(fact => fact.Status == FactStatus.Published))
        {
            foreach (var (language, words) in fact.Text)
            {
                var text = (language, KnowledgeChecker.Folded(words));
                if (text.Item2.Length == 0 || texts.TryAdd(text, fact.Id)) continue;
                check.Add(Rule.SameText, fact, "text", $"'{fact.Id}' says in {language} the same as '{texts[text]}'", "Merge them into one fact with both sources.");
            }
        }
    }

    /// <summary>Whether no reading of the two dates puts the end after the beginning; without years there is always one.</summary>
    internal static bool EndsBeforeItBegins(DateSpan? from, DateSpan? until) =>
        from is { Start: { Year: not null } start } && until is { End: { Year: not null } end } && end.Latest < start.Earliest;
}
