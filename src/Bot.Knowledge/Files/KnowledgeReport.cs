namespace Bot.Knowledge.Files;

/// <summary>How many facts have words in a language.</summary>
/// <param name="Language">One of the seven.</param>
/// <param name="Facts">Published facts with words in it.</param>
/// <param name="MachineMade">Those of them that a machine translated and nobody has reviewed.</param>
public sealed record LanguageCoverage(string Language, int Facts, int MachineMade);

/// <summary>What a knowledge folder holds, in figures: what curators look at to see where work is due. Published facts only. Immutable.</summary>
public sealed class KnowledgeReport
{
    private const string Machine = "machine";

    private readonly IReadOnlyList<Fact> _facts;

    /// <summary>Counts a folder.</summary>
    /// <param name="folder">A folder without problems of form.</param>
    public KnowledgeReport(KnowledgeFolder folder)
    {
        _facts = [.. folder.Items.OfType<Fact>().Where(fact => fact.Status == FactStatus.Published)];
        Deprecated = folder.Items.OfType<Fact>().Count(fact => fact.Status == FactStatus.Deprecated);
        Sessions = folder.Items.OfType<Session>().Count();
        Entities = folder.Items.OfType<Entity>().Count();
        Questions = folder.Questions.Count;
        LeftOut = folder.LeftOut.Count;
        SourcesByGrade = Counted(folder.Items.OfType<Source>(), source => Names.Of(source.Grade));
        FactsBySession = [.. folder.Items.OfType<Session>().Select(session => (session.Id, _facts.Count(fact => fact.Session == session.Id)))];
        FactsByTopic = Counted(_facts.Where(fact => fact.Session is null), fact => fact.Id.Split('/')[0]);
        QuestionsWithout = [.. Missing(folder)];
        Languages = [.. Knowledge.Languages.All.Select(Coverage)];
        Verified = [.. _facts.Select(fact => fact.VerifiedOn).OfType<DateSpan>().Order()];
        Plans = _facts.Count(fact => fact.Certainty == Certainty.Planned);
        PlansWithoutEnd = [.. _facts.Where(fact => fact is { Certainty: Certainty.Planned, ValidUntil: null }).Select(fact => fact.Id)];
        Conflicts = _facts.Sum(fact => fact.Conflicts.Count);
        UnresolvedConflicts = [.. _facts.SelectMany(fact => fact.Conflicts.Where(conflict => conflict.Note?.In(Knowledge.Languages.Russian) is null).Select(conflict => (fact.Id, conflict.With)))];
    }

    /// <summary>Published facts.</summary>
    public int Facts => _facts.Count;

    /// <summary>Deprecated facts, which are kept.</summary>
    public int Deprecated { get; }

    /// <summary>All sessions.</summary>
    public int Sessions { get; }

    /// <summary>All entities.</summary>
    public int Entities { get; }

    /// <summary>Questions of tests/.</summary>
    public int Questions { get; }

    /// <summary>Statements of sources that are no facts on purpose.</summary>
    public int LeftOut { get; }

    /// <summary>Number of sources by grade, most first.</summary>
    public IReadOnlyList<(string Grade, int Sources)> SourcesByGrade { get; }

    /// <summary>Number of facts of each session, in the order of the files.</summary>
    public IReadOnlyList<(string Session, int Facts)> FactsBySession { get; }

    /// <summary>Number of facts of no session by topic (the id up to the slash), most first.</summary>
    public IReadOnlyList<(string Topic, int Facts)> FactsByTopic { get; }

    /// <summary>Sessions that no question of tests/ expects a fact of.</summary>
    public IReadOnlyList<string> QuestionsWithout { get; }

    /// <summary>Coverage of each of the seven languages.</summary>
    public IReadOnlyList<LanguageCoverage> Languages { get; }

    /// <summary>When facts were last held against their sources, oldest first; facts that nobody held against them are not here.</summary>
    public IReadOnlyList<DateSpan> Verified { get; }

    /// <summary>Facts that state a plan.</summary>
    public int Plans { get; }

    /// <summary>Plans without valid_until, since their sources name no end: only the day on which they were stated tells how old they are.</summary>
    public IReadOnlyList<string> PlansWithoutEnd { get; }

    /// <summary>Pairs of facts that are stated to disagree.</summary>
    public int Conflicts { get; }

    /// <summary>Those of them without a note, in English and Russian, on which source ranks higher.</summary>
    public IReadOnlyList<(string Fact, string With)> UnresolvedConflicts { get; }

    private LanguageCoverage Coverage(string language)
    {
        var spoken = _facts.Where(fact => fact.Text.In(language) is not null).ToList();
        return new LanguageCoverage(language, spoken.Count, spoken.Count(fact => fact.TranslatedBy?.In(language) == Machine));
    }

    private IEnumerable<string> Missing(KnowledgeFolder folder)
    {
        var sessions = _facts.Where(fact => fact.Session is not null).ToDictionary(fact => fact.Id, fact => fact.Session!, StringComparer.Ordinal);
        var asked = folder.Questions.SelectMany(question => question.Facts).Select(fact => sessions.GetValueOrDefault(fact)).ToHashSet(StringComparer.Ordinal);
        return folder.Items.OfType<Session>().Select(session => session.Id).Where(session => !asked.Contains(session));
    }

    private static IReadOnlyList<(string, int)> Counted<T>(IEnumerable<T> items, Func<T, string> name) =>
        [.. items.CountBy(name, StringComparer.Ordinal).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Value))];
}
