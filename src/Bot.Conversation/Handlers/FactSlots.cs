using System.Globalization;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Conversation.Handlers;

/// <summary>What a fact is about, value by value, as label and words. Slots without a value are left out.</summary>
internal static class FactSlots
{
    public static IEnumerable<(string Label, string Words)> Of(Fact fact, KnowledgeBase knowledge, string language)
    {
        var all = new (string Name, string? Words)[]
        {
            ("id", fact.Id),
            ("version", fact.Version.ToString(CultureInfo.InvariantCulture)),
            ("status", Status(fact, language)),
            ("kind", Phrasebook.Get(language, $"fact-{Names.Of(fact.Kind)}")),
            ("session", fact.Session is { } id ? knowledge.Session(id)?.Names.Nearest(language).Words ?? id : null),
            ("about", Joined(fact.Entities.Select(entity => Name(entity, knowledge, language)))),
            ("date", fact.Date is { } date ? DateLabel.Of(date, language) : null),
            ("place", fact.Place is { } place ? Name(place, knowledge, language) : null),
            ("amount", Joined(fact.Amounts.Select(amount => $"{Number(amount.Value)} {amount.Currency}"))),
            ("count", Joined(fact.Counts.Select(Number))),
            ("attributed", fact.AttributedTo is { } said ? said.Words?.Nearest(language).Words ?? Name(said.Entity!, knowledge, language) : null),
            ("certainty", fact.Certainty == Certainty.Stated ? null : Phrasebook.Get(language, $"certainty-{Names.Of(fact.Certainty)}")),
            ("valid-from", fact.ValidFrom is { } from ? DateLabel.Of(from, language) : null),
            ("valid-until", fact.ValidUntil is { } until ? DateLabel.Of(until, language) : null),
            ("negated", fact.Negated ? Phrasebook.Get(language, "negated") : null),
            ("translated", fact.TranslatedBy?.In(language) is { } by ? by == "machine" ? Phrasebook.Get(language, "translated-machine") : by : null),
        };
        return all.Where(slot => slot.Words is { Length: > 0 }).Select(slot => (Phrasebook.Get(language, $"slot-{slot.Name}"), slot.Words!));
    }

    private static string Status(Fact fact, string language)
    {
        var status = Phrasebook.Get(language, $"status-{Names.Of(fact.Status)}");
        return fact.Reason is { } reason ? $"{status} ({reason})" : status;
    }

    private static string Name(string entity, KnowledgeBase knowledge, string language) => knowledge.Entity(entity)?.NameIn(language).Words ?? entity;

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values);

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', ' ');
}
