using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>A session in a line: name, date, place unless the name says it, and the command that opens it. Values on which sources differ stand side by side.</summary>
internal static class SessionLine
{
    public static IReadOnlyList<Span> Of(Session session, KnowledgeBase knowledge, string language)
    {
        var dates = string.Join(" / ", session.Dates.Select(date => DateLabel.Of(date.Date, language)).Distinct());
        var (name, spoken) = session.Names.Nearest(language);
        var places = string.Join(" / ", session.Places.Select(place => knowledge.Entity(place.Place)).OfType<Entity>().Where(place => !place.IsNamedIn(name, spoken)).Select(place => place.NameIn(language).Words).Distinct());
        return [new Bold(char.ToUpperInvariant(name[0]) + name[1..]), $": {string.Join(", ", new[] { dates, places }.Where(part => part.Length > 0))} ", new CommandHint(CommandTable.Session, session.Key)];
    }
}
