namespace Bot.Knowledge.Files.Checks;

/// <summary>Every value of a session points to the facts that support it.</summary>
internal static class SessionChecks
{
    public static void Run(Checking check)
    {
        foreach (var session in check.Sessions)
            foreach (var (record, field, _) in ValuesOf(session).Where(value => value.Facts.Count == 0))
                check.Add(Rule.UnsupportedField, record, "facts", $"{field} of '{session.Id}' points to no fact", "Add 'facts: [id]', or take the value out.");
    }

    private static IEnumerable<(object Record, string Field, IReadOnlyList<string> Facts)> ValuesOf(Session session) =>
    [
        .. session.Dates.Select(date => (date, $"date {date.Date}", date.Facts)),
        .. session.Places.Select(place => (place, $"place {place.Place}", place.Facts)),
        .. session.Hosts.Select(host => (host, $"host {host.Entity}", host.Facts)),
        .. session.Documents.Select(document => (document, $"document {document.Entity}", document.Facts)),
        .. session.Related.Select(related => (related, $"related {related.Session}", related.Facts)),
        .. session.Participants.Select(delegation => (delegation, $"delegation {delegation.Of}", FactsOf(delegation))),
        .. session.Participants.SelectMany(delegation => delegation.People).Select(person => (person, $"participant {person.Person}", person.Facts)),
        .. Items("venue", session.Venues),
        .. Items("agenda item", session.Agenda),
        .. Items("outcome", session.Outcomes),
        .. Items("ordinal", session.Ordinals),
    ];

    private static IEnumerable<(object Record, string Field, IReadOnlyList<string> Facts)> Items(string field, IReadOnlyList<SessionItem> items) =>
        items.Select(item => ((object)item, $"{field} '{item.Text.Nearest(Languages.English).Words}'", item.Facts));

    // That one of its people took part says that the delegation did.
    private static IReadOnlyList<string> FactsOf(Delegation delegation) => [.. delegation.Facts, .. delegation.People.SelectMany(person => person.Facts)];
}
