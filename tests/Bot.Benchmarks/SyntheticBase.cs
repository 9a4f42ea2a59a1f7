using Bot.Knowledge;

namespace Bot.Benchmarks;

/// <summary>
/// The real base grown to any size by invented facts, the same ones in every run. Sessions, sources and entities grow with it, in about the proportions of the
/// real base: a session and fifteen sources to 45 facts; entities more slowly than facts (exponent 0.7), since new facts are mostly about known things.
/// </summary>
internal sealed class SyntheticBase
{
    private const int Seed = 51;
    private const int FactsOfSession = 45;
    private const int FactsOfSource = 3;
    private const double EntityGrowth = 0.7;

    private readonly KnowledgeBase _real;
    private readonly Random _random = new(Seed);
    private readonly InventedWords _words;
    private readonly List<Entity> _entities;
    private readonly List<Source> _sources;
    private readonly List<Session> _sessions;

    private SyntheticBase(KnowledgeBase real, int invented)
    {
        _real = real;
        _words = new InventedWords(real, _random);
        var growth = Math.Pow((double)(real.Facts.Count + invented) / real.Facts.Count, EntityGrowth) - 1;
        _entities = [.. InventedThings.Entities(real, _words, _random, (int)(real.Entities.Count * growth))];
        _sources = [.. InventedThings.Sources(real, _words, _random, invented / FactsOfSource)];
        _sessions = [.. InventedThings.Sessions(real, _entities, _random, invented / FactsOfSession, FactId)];
    }

    /// <summary>The real base with invented facts added, up to this number; or cut down to it, when it has more.</summary>
    public static KnowledgeBase Grown(KnowledgeBase real, int facts)
    {
        var invented = facts - real.Facts.Count;
        if (invented <= 0) return new KnowledgeBase(real.Facts.Take(facts), real.Sources, real.Sessions, real.Entities, $"cut-{facts}");
        var synthetic = new SyntheticBase(real, invented);
        return new KnowledgeBase(
            [.. real.Facts, .. Enumerable.Range(0, invented).Select(synthetic.Fact)], [.. real.Sources, .. synthetic._sources],
            [.. real.Sessions, .. synthetic._sessions], [.. real.Entities, .. synthetic._entities], $"synthetic-{facts}");
    }

    private Fact Fact(int number)
    {
        var pattern = _real.Facts[_random.Next(_real.Facts.Count)];
        // One fact in five belongs to no session.
        var session = number % 5 > 0 && number / FactsOfSession < _sessions.Count ? _sessions[number / FactsOfSession] : null;
        var date = session?.Dates[0].Date ?? InventedThings.Day(_random);
        var named = Often(_entities);
        return pattern with
        {
            Id = FactId(number / FactsOfSession, number % FactsOfSession),
            Key = ItemKey.Of(ItemKind.Fact, $"synthetic/{number}"),
            Text = _words.Sentence(pattern, date.Start.Year!.Value, named),
            Session = session?.Id,
            Entities = [.. pattern.Entities.Where(_ => _random.Next(2) == 0), named.Id, Often(_entities).Id],
            Date = pattern.Date is null ? null : date,
            Place = pattern.Place is null ? null : session?.Places[0].Place,
            Sources = [.. pattern.Sources.Select(citation => new Citation(Often(_sources).Id, citation.Locator, null)).DistinctBy(citation => citation.Source)],
            Conflicts = [],
        };
    }

    private static string FactId(int group, int number) => $"synthetic/{group}-{number}";

    // Few are named often and many rarely: the square of an even draw favours the first.
    private T Often<T>(List<T> items) => items[(int)(items.Count * Math.Pow(_random.NextDouble(), 2))];
}
