using System.Text.RegularExpressions;

namespace Bot.Knowledge.Files;

/// <summary>The rules that a knowledge folder must keep. Each problem names file, line, what is wrong and the mend. Stateless and thread-safe.</summary>
public static partial class KnowledgeChecker
{
    /// <summary>All problems of a folder: those of form that reading found, and those of substance; in the order of files and lines.</summary>
    public static IReadOnlyList<Problem> Check(KnowledgeFolder folder)
    {
        var check = new Checking(folder);
        check.Ids();
        check.References();
        check.Sources();
        check.Facts();
        check.Entities();
        check.Sessions();
        check.History();
        return [.. folder.Problems.Concat(check.Found).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    /// <summary>Text compared for sameness: case, punctuation and spaces do not make two facts different.</summary>
    internal static string Folded(string text) => NotWords().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWords();

    [GeneratedRegex(@"^[a-z0-9]+([-/][a-z0-9]+)*$")]
    private static partial Regex WellFormedId();

    private sealed class Checking(KnowledgeFolder folder)
    {
        private readonly List<Problem> _found = [];
        private readonly List<(IItem Item, Place Place)> _items = folder.Notes.Items;

        public IReadOnlyList<Problem> Found => _found;

        public void Ids()
        {
            var byId = new Dictionary<(ItemKind, string), Place>();
            var byKey = new Dictionary<string, IItem>(StringComparer.Ordinal);
            foreach (var (item, place) in _items)
            {
                if (item.Id.Length == 0) continue;
                if (!WellFormedId().IsMatch(item.Id))
                    Add("bad-id", place, $"'{item.Id}' is not a good id", "Use a-z, 0-9, single hyphens and slashes.");
                if (!byId.TryAdd((item.ItemKind, item.Id), place))
                    Add("duplicate-id", place, $"{Names.Of(item.ItemKind)} '{item.Id}' stands already in {byId[(item.ItemKind, item.Id)].File}:{byId[(item.ItemKind, item.Id)].Line}", "Give one of them another id.");
                else if (!ItemKey.IsKey(item.Key))
                    Add("bad-key", place, $"'{item.Key}' is not a key", "Use 8 characters of 0-9 and a-z without i, l, o, u, or leave 'key' out.");
                else if (!byKey.TryAdd(item.Key, item))
                    Add("duplicate-key", place, $"'{item.Id}' has the key of '{byKey[item.Key].Id}'", "Give the newer one a 'key:' of its own.");
            }
        }

        public void References()
        {
            var known = _items.Select(pair => (pair.Item.ItemKind, pair.Item.Id)).ToHashSet();
            foreach (var reference in folder.Notes.References.Where(reference => !known.Contains((reference.Kind, reference.Id))))
                _found.Add(new("dangling-id", reference.File, reference.Line, $"there is no {Names.Of(reference.Kind)} '{reference.Id}'", "Correct the id, or add what it names."));
        }

        public void Sources()
        {
            foreach (var (source, place) in All<Source>())
            {
                if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
                    Add("bad-url", place, $"'{source.Url}' is no web address", "Write an absolute http or https address without a user name.");
                if (source.Document is { } document && !File.Exists(SeedPath(document)))
                    Add("missing-document", place, $"seeds/{document} does not exist", "Put the document into seeds/, or take 'document' out.");
            }
        }

        public void Facts()
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (fact, place) in All<Fact>())
            {
                if (fact.Sources.Count == 0 && fact.Status == FactStatus.Published)
                    Add("no-source", place, $"'{fact.Id}' has no source", "Add 'sources:' with at least one, or deprecate the fact.");
                if (fact.Status == FactStatus.Deprecated && fact.Reason is null)
                    Add("no-reason", place, $"'{fact.Id}' is deprecated without a reason", "Add 'reason:'.");
                foreach (var language in (ReadOnlySpan<string>)[Languages.English, Languages.Russian])
                    if (string.IsNullOrWhiteSpace(fact.Text.In(language))) Add("missing-language", place, $"'{fact.Id}' has no {language} text", $"Add '{language}:' under 'text'.");
                foreach (var (language, words) in fact.Text)
                    if (!texts.TryAdd($"{language}:{Folded(words)}", fact.Id)) Add("same-text", place, $"'{fact.Id}' says in {language} the same as '{texts[$"{language}:{Folded(words)}"]}'", "Merge them into one fact with both sources.");
                if (fact.ValidFrom is { } from && fact.ValidUntil is { } until && until.End.Latest < from.Start.Earliest)
                    Add("impossible-date", place, $"'{fact.Id}' ends before it begins", "Correct valid_from or valid_until.");
                if (fact.Conflicts.Any(conflict => conflict.With == fact.Id))
                    Add("self-conflict", place, $"'{fact.Id}' conflicts with itself", "Name the other fact.");
                Quotes(fact, place);
            }
        }

        public void Entities()
        {
            var yields = All<Entity>().ToDictionary(pair => pair.Item.Id, pair => pair.Item.YieldsTo, StringComparer.Ordinal);
            var names = new Dictionary<string, Entity>(StringComparer.Ordinal);
            foreach (var (entity, place) in All<Entity>())
            {
                foreach (var language in (ReadOnlySpan<string>)[Languages.English, Languages.Russian])
                    if (!entity.Names.ContainsKey(language)) Add("missing-language", place, $"'{entity.Id}' has no {language} name", $"Add '{language}:' under 'names'.");
                foreach (var (language, name) in entity.Names.SelectMany(pair => pair.Value.Select(name => (pair.Key, name))))
                {
                    var folded = $"{language}:{name.ToLowerInvariant()}";
                    if (names.TryAdd(folded, entity) || names[folded].Id == entity.Id) continue;
                    var other = names[folded];
                    if (!yields[entity.Id].Contains(other.Id) && !yields[other.Id].Contains(entity.Id))
                        Add("shared-name", place, $"'{name}' ({language}) names both '{entity.Id}' and '{other.Id}'", $"Take it out of one, or say in one of them 'yields_to: [the other]'.");
                }
            }
        }

        public void Sessions()
        {
            foreach (var (session, place) in All<Session>())
            {
                if (session.Dates.Count == 0) Add("missing-key", place, $"'{session.Id}' has no date", "Add 'dates:'.");
                if (session.Names.In(Languages.English) is null || session.Names.In(Languages.Russian) is null)
                    Add("missing-language", place, $"'{session.Id}' needs names in en and ru", "Add them under 'names'.");
                foreach (var (field, facts) in FieldsOf(session))
                    if (facts.Count == 0) Add("unsupported-field", place, $"{field} of '{session.Id}' points to no fact", "Add 'facts: [id]', or take the value out.");
                foreach (var related in session.Related.Where(related => related.Relation is not ("follows" or "prepared-by" or "on-margins-of")))
                    Add("unknown-value", place, $"'relation: {related.Relation}' is not known", "Use follows, prepared-by or on-margins-of.");
            }
        }

        public void History()
        {
            var current = All<Fact>().GroupBy(pair => pair.Item.Id).ToDictionary(group => group.Key, group => group.First().Item.Version, StringComparer.Ordinal);
            foreach (var old in folder.History)
            {
                var place = new Place("history", 1);
                if (!current.TryGetValue(old.Fact.Id, out var version)) Add("dangling-id", place, $"history names '{old.Fact.Id}', which is no fact", "Correct the id.");
                else if (old.Fact.Version >= version) Add("history-version", place, $"history holds version {old.Fact.Version} of '{old.Fact.Id}', which is at version {version}", "Raise 'version:' of the fact.");
            }
        }

        private static IEnumerable<(string Field, IReadOnlyList<string> Facts)> FieldsOf(Session session) =>
        [
            .. session.Dates.Select(date => ($"date {date.Date}", date.Facts)),
            .. session.Places.Select(place => ($"place {place.Place}", place.Facts)),
            .. session.Venues.Select(item => ($"venue '{item.Text.Nearest("en").Words}'", item.Facts)),
            .. session.Hosts.Select(host => ($"host {host.Entity}", host.Facts)),
            .. session.Participants.Select(delegation => ($"delegation {delegation.Of}", (IReadOnlyList<string>)[.. delegation.Facts, .. delegation.People.SelectMany(person => person.Facts)])),
            .. session.Participants.SelectMany(delegation => delegation.People).Select(person => ($"participant {person.Person}", person.Facts)),
            .. session.Agenda.Select(item => ($"agenda item '{item.Text.Nearest("en").Words}'", item.Facts)),
            .. session.Outcomes.Select(item => ($"outcome '{item.Text.Nearest("en").Words}'", item.Facts)),
            .. session.Documents.Select(document => ($"document {document.Entity}", document.Facts)),
            .. session.Ordinals.Select(item => ($"ordinal '{item.Text.Nearest("en").Words}'", item.Facts)),
        ];

        private void Quotes(Fact fact, Place place)
        {
            foreach (var citation in fact.Sources.Where(citation => citation.Quote is not null))
            {
                var source = _items.Select(pair => pair.Item).OfType<Source>().FirstOrDefault(source => source.Id == citation.Source);
                if (source?.Document is not { } document)
                    Add("quote-without-document", place, $"'{fact.Id}' quotes '{citation.Source}', whose text is not in seeds/", "Take the quote out: quotes come only from seeds/.");
                else if (File.Exists(SeedPath(document)) && !File.ReadAllText(SeedPath(document)).Contains(citation.Quote!, StringComparison.Ordinal))
                    Add("quote-not-verbatim", place, $"the quote of '{fact.Id}' does not stand in seeds/{document}", "Copy the words from the document, character for character.");
            }
        }

        private IEnumerable<(T Item, Place Place)> All<T>() where T : class, IItem =>
            _items.Where(pair => pair.Item is T).Select(pair => ((T)pair.Item, pair.Place)).DistinctBy(pair => pair.Item1.Id);

        private string SeedPath(string document) => Path.Combine(folder.SeedsDirectory, Path.GetFileName(document));

        private void Add(string rule, Place place, string message, string mend) => _found.Add(new(rule, place.File, place.Line, message, mend));
    }
}
