using System.Text;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Naming;

/// <summary>Finds sessions, facts and sources by what people type: an id, a key, a name, or words that only one of them has. Immutable and thread-safe.</summary>
public sealed class ItemNames
{
    // Of the letters typed, those in words that the item has.
    private const double LeastLikeness = 0.7;

    private readonly KnowledgeBase _base;
    private readonly ILookup<ItemKind, Entry> _entries;

    public ItemNames(KnowledgeBase knowledge)
    {
        _base = knowledge;
        _entries = knowledge.Sessions.Select(Of).Concat(knowledge.Sources.Select(Of)).Concat(knowledge.Facts.Select(Of)).Concat(knowledge.Entities.Where(entity => entity.Kind == EntityKind.Person).Select(Of))
            .ToLookup(entry => entry.Item.ItemKind);
    }

    /// <summary>The one item that is meant, or null when none or several could be.</summary>
    public T? Find<T>(ItemKind kind, string typed) where T : class, IItem
    {
        var folded = Fold(typed);
        if (_base.ByKey(typed.Trim().ToLowerInvariant()) is T byKey) return byKey;
        if (kind == ItemKind.Fact && _base.Fact(typed.Trim()) is T deprecated) return deprecated;
        var named = _entries[kind].FirstOrDefault(entry => entry.IsCalled(folded));
        if (named is not null) return (T)named.Item;
        return Matching<T>(kind, typed) is [var only] ? only : null;
    }

    /// <summary>The items that have all the words typed, or words that begin with them; none when nothing was typed.</summary>
    public IReadOnlyList<T> Matching<T>(ItemKind kind, string typed) where T : class, IItem
    {
        var words = Words(typed);
        return words.Length == 0 ? [] : [.. _entries[kind].Where(entry => entry.HasAll(words)).Select(entry => (T)entry.Item)];
    }

    /// <summary>What could have been meant: items with these words, then those whose names look like them.</summary>
    public IReadOnlyList<T> Near<T>(ItemKind kind, string typed, int most) where T : class, IItem
    {
        var words = Words(typed);
        var alike = _entries[kind].Select(entry => (entry.Item, Score: entry.LikenessTo(words))).Where(pair => pair.Score >= LeastLikeness).OrderByDescending(pair => pair.Score).Select(pair => (T)pair.Item);
        return [.. Matching<T>(kind, typed).Concat(alike).DistinctBy(item => item.Id).Take(most)];
    }

    /// <summary>Names that begin with what was typed so far; for facts their keys. When nothing was typed, the first name of each.</summary>
    public IReadOnlyList<string> Completions(ItemKind kind, string typed) =>
        [.. _entries[kind].SelectMany(entry => typed.Length == 0 ? entry.Names.Take(1) : entry.Names).Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The first items of a kind, in the order of the base; of sessions the latest.</summary>
    public IReadOnlyList<T> First<T>(ItemKind kind, int most) where T : class, IItem =>
        [.. (kind == ItemKind.Session ? _entries[kind].Reverse() : _entries[kind]).Take(most).Select(entry => (T)entry.Item)];

    /// <summary>An item in few words.</summary>
    public static string Label(IItem item, string language) => item switch
    {
        Session session => $"{Capitalised(session.Names.Nearest(language).Words)}{(session.Dates.Count > 0 ? $", {DateLabel.Of(session.Dates[0].Date, language)}" : "")}",
        Source source => SourceLabel.Of(source, null, language),
        Entity entity => entity.NameIn(language).Words,
        Fact fact => $"{fact.Key}: {fact.Text.Nearest(language).Words}",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private Entry Of(Session session)
    {
        var names = session.Names.Select(pair => pair.Value).Concat(session.Aliases.Values.SelectMany(aliases => aliases)).Append(session.Id).Append(session.Key).ToList();
        var places = session.Places.Select(place => _base.Entity(place.Place)).OfType<Entity>().SelectMany(place => place.Names.Values).SelectMany(known => known);
        var dates = session.Dates.SelectMany(date => new[] { date.Date.ToString(), DateLabel.Of(date.Date, Languages.English), DateLabel.Of(date.Date, Languages.Russian) });
        var levels = Languages.All.Select(language => Phrasebook.Get(language, $"level-{Knowledge.Files.Names.Of(session.Level)}"));
        return new(session, names, names.Concat(places).Concat(dates).Concat(levels));
    }

    private static Entry Of(Source source)
    {
        List<string> names = [source.Id, source.Title, source.Key, .. source.Aliases];
        return new(source, names, names.Append(source.Publisher).Append(source.Published?.ToString() ?? ""));
    }

    private static Entry Of(Entity person)
    {
        List<string> names = [.. person.Names.Values.SelectMany(known => known), person.Id, person.Key];
        return new(person, names, names);
    }

    private static Entry Of(Fact fact) => new(fact, [fact.Key, fact.Id], [fact.Key, fact.Id]);

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant()) folded.Append(char.IsLetterOrDigit(letter) ? letter == 'ё' ? 'е' : letter : ' ');
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Entry(IItem item, IReadOnlyList<string> names, IEnumerable<string> searched)
    {
        private const int ShortestUnfinished = 5;
        private const double Unfinished = 0.9;

        private readonly HashSet<string> _words = [.. searched.SelectMany(Words)];
        private readonly HashSet<string> _folded = [.. names.Select(Fold)];

        public IItem Item { get; } = item;

        public IReadOnlyList<string> Names { get; } = names;

        public bool IsCalled(string folded) => _folded.Contains(folded);

        /// <summary>How much of what was typed looks like words of the item, or like a whole name of it.</summary>
        public double LikenessTo(string[] typed)
        {
            if (typed.Length == 0) return 0;
            var whole = string.Join(' ', typed);
            return Math.Max(_folded.Max(name => Likeness.Of(whole, name)), typed.Sum(word => word.Length * LikenessTo(word)) / typed.Sum(word => word.Length));
        }

        private double LikenessTo(string word) => _words.Max(own => own.StartsWith(word, StringComparison.Ordinal) ? 1 : Math.Max(Likeness.Of(word, own), LikenessToBeginning(word, own)));

        // A name that is still being typed.
        private static double LikenessToBeginning(string word, string own) =>
            word.Length >= ShortestUnfinished && own.Length > word.Length ? Unfinished * Likeness.Of(word, own[..word.Length]) : 0;

        public bool HasAll(string[] words) => words.All(word => _words.Any(own => own.StartsWith(word, StringComparison.Ordinal)));
    }
}
