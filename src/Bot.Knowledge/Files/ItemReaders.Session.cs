namespace Bot.Knowledge.Files;

internal static partial class ItemReaders
{
    public static Session Session(NodeReader node)
    {
        var id = node.Required("id");
        return new Session
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Session, id),
            Names = node.RequiredText("names", English, Russian),
            Aliases = node.WordLists("aliases"),
            Forms = node.Forms("forms", "at", "gender"),
            Platform = node.RequiredId("platform", ItemKind.Entity),
            Level = node.RequiredChoice<SessionLevel>("level"),
            Format = node.OneOf("format", "in-person", "online", "hybrid"),
            Topics = node.Ids("topics", ItemKind.Entity),
            Dates = node.RequiredList("dates", Date),
            Places = node.List("places", place => new SessionPlace(place.RequiredId("place", ItemKind.Entity), Facts(place))),
            Venues = node.List("venues", Item),
            Hosts = node.List("hosts", InRole),
            DelegationsStatedBy = node.Ids("delegations_stated_by", ItemKind.Fact),
            Participants = node.List("participants", Delegation),
            Agenda = node.List("agenda", Item),
            Outcomes = node.List("outcomes", Item),
            Documents = node.List("documents", InRole),
            Ordinals = node.List("ordinals", Item),
            Related = node.List("related", Related),
        };
    }

    private static IReadOnlyList<string> Facts(NodeReader node) => node.Ids("facts", ItemKind.Fact);

    private static SessionDate? Date(NodeReader node)
    {
        var date = node.RequiredDate("date");
        var facts = Facts(node);
        return date is { } known ? new SessionDate(known, facts) : null;
    }

    private static SessionItem Item(NodeReader node) => new(node.RequiredText("text", English), Facts(node));

    private static SessionEntity InRole(NodeReader node) => new(node.RequiredId("entity", ItemKind.Entity), Facts(node));

    private static Delegation Delegation(NodeReader node) =>
        new(node.RequiredId("delegation", ItemKind.Entity), Facts(node), node.List("people", Participant));

    private static Participant Participant(NodeReader node) =>
        new(node.RequiredId("person", ItemKind.Entity), node.LocalText("office", English), Facts(node));

    private static RelatedSession Related(NodeReader node) => new(
        node.RequiredId("session", ItemKind.Session), node.RequiredOneOf("relation", "follows", "prepared-by", "on-margins-of"), Facts(node));
}
