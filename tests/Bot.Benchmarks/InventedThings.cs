using System.Globalization;
using Bot.Knowledge;

namespace Bot.Benchmarks;

/// <summary>Entities, sources and sessions that do not exist, each after the pattern of a real one.</summary>
internal static class InventedThings
{
    private static readonly (string English, string Russian)[] s_topics =
        [("energy", "по энергетике"), ("trade", "по торговле"), ("water", "по воде"), ("border security", "по безопасности границ"), ("climate", "по климату"), ("transport", "по транспорту")];

    private static readonly Dictionary<SessionLevel, (string English, string Russian)> s_levels = new()
    {
        [SessionLevel.Leaders] = ("summit", "саммит"),
        [SessionLevel.Ministerial] = ("ministerial", "встреча министров"),
        [SessionLevel.WorkingGroup] = ("working group meeting", "заседание рабочей группы"),
        [SessionLevel.Forum] = ("forum", "форум"),
        [SessionLevel.Other] = ("consultations", "консультации"),
    };

    public static DateSpan Day(Random random) => new(PartialDate.Of(new DateOnly(2015, 1, 1).AddDays(random.Next(12 * 365))));

    public static IEnumerable<Entity> Entities(KnowledgeBase real, InventedWords words, Random random, int count)
    {
        // The world's countries and the platforms are all there already.
        var patterns = real.Entities.Where(entity => entity.Kind != EntityKind.Country && entity.Members.Count == 0).ToList();
        for (var number = 0; number < count; number++)
        {
            var pattern = patterns[random.Next(patterns.Count)];
            var ((first, russianFirst), (last, russianLast)) = (words.Name(), words.Name());
            var id = $"synthetic-{number}";
            yield return new Entity
            {
                Id = id,
                Key = ItemKey.Of(ItemKind.Entity, id),
                Kind = pattern.Kind,
                Country = pattern.Country,
                Names = new Dictionary<string, IReadOnlyList<string>> { [Languages.English] = [$"{first} {last}"], [Languages.Russian] = [$"{russianFirst} {russianLast}"] },
            };
        }
    }

    public static IEnumerable<Source> Sources(KnowledgeBase real, InventedWords words, Random random, int count)
    {
        // New publishers turn up ever more rarely.
        var publishers = real.Sources.Select(source => source.Publisher).Concat(Enumerable.Range(0, (int)Math.Sqrt(count) * 2).Select(_ => $"{words.Name().Latin} News")).ToList();
        for (var number = 0; number < count; number++)
        {
            var id = $"synthetic-source-{number}";
            yield return real.Sources[random.Next(real.Sources.Count)] with
            {
                Id = id,
                Key = ItemKey.Of(ItemKind.Source, id),
                Publisher = publishers[random.Next(publishers.Count)],
                OriginalPublisher = null,
                Url = $"https://example.org/{id}",
                Published = Day(random),
                Document = null,
                Aliases = [],
            };
        }
    }

    public static IEnumerable<Session> Sessions(KnowledgeBase real, List<Entity> entities, Random random, int count, Func<int, int, string> factId)
    {
        var places = real.Entities.Concat(entities).Where(entity => entity is { Kind: EntityKind.Place, Country: not null }).ToList();
        var platforms = entities.Where(entity => entity.Kind == EntityKind.Organisation).ToList();
        var people = entities.Where(entity => entity.Kind == EntityKind.Person).ToList();
        for (var number = 0; number < count; number++)
        {
            var pattern = real.Sessions[random.Next(real.Sessions.Count)];
            var (level, place, topic, date) = (s_levels.ElementAt(random.Next(s_levels.Count)), places[random.Next(places.Count)], s_topics[random.Next(s_topics.Length)], Day(random));
            IReadOnlyList<string> facts = [factId(number, 1), factId(number, 2)];
            var month = date.Start.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            var id = $"synthetic-session-{number}";
            // One session in four is the platform's that everyone asks about.
            yield return new Session
            {
                Id = id,
                Key = ItemKey.Of(ItemKind.Session, id),
                Names = new LocalText([new(Languages.English, $"{topic.English} {level.Value.English} in {Name(place, Languages.English)}, {month}"), new(Languages.Russian, $"{level.Value.Russian} {topic.Russian}, {Name(place, Languages.Russian)}, {date}")]),
                Aliases = new Dictionary<string, IReadOnlyList<string>> { [Languages.English] = [$"{month} {topic.English} {level.Value.English}", $"{Name(place, Languages.English)} {topic.English} {level.Value.English} {date.Start.Year}"] },
                Platform = number % 4 == 0 ? pattern.Platform : platforms[random.Next(platforms.Count)].Id,
                Level = level.Key,
                Dates = [new SessionDate(date, facts)],
                Places = [new SessionPlace(place.Id, facts)],
                Participants = [.. pattern.Participants.Select(delegation => new Delegation(delegation.Of, facts, [new Participant(people[random.Next(people.Count)].Id, null, facts)]))],
                Agenda = [.. pattern.Agenda.Select(item => item with { Facts = facts })],
            };
        }
    }

    private static string Name(Entity entity, string language) => entity.NameIn(language).Words;
}
