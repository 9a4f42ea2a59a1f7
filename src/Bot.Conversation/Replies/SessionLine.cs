using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>A session in a line: name, date, place, and the command that opens it. Values on which sources differ stand side by side.</summary>
internal static class SessionLine
{
    public static IReadOnlyList<Span> Of(Session session, KnowledgeBase knowledge, string language)
    {
        var dates = string.Join(" / ", session.Dates.Select(date => DateLabel.Of(date.Date, language)).Distinct());
        var places = string.Join(" / ", session.Places.Select(place => knowledge.Entity(place.Place)?.NameIn(language).Words).OfType<string>().Distinct());
        var name = session.Names.Nearest(language).Words;
        return [new Bold(char.ToUpperInvariant(name[0]) + name[1..]), $": {string.Join(", ", new[] { dates, places }.Where(part => part.Length > 0))} ", new CommandHint(CommandTable.Session, session.Key)];
    }
}
