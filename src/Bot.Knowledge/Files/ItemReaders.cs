namespace Bot.Knowledge.Files;

/// <summary>From one YAML mapping to one record, for each kind of item. The format is described in knowledge/README.md.</summary>
internal static class ItemReaders
{
    public static Source Source(NodeReader node)
    {
        var id = node.Required("id");
        return new Source
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Source, id),
            Title = node.Required("title"),
            Publisher = node.Required("publisher"),
            OriginalPublisher = node.Text("original_publisher"),
            Url = node.Required("url"),
            Published = node.Date("published"),
            Language = node.Required("language"),
            Kind = node.Required("kind"),
            Grade = node.Choice("grade", SourceGrade.Weak, required: true),
            Document = node.Text("document"),
            Aliases = node.Texts("aliases"),
            Notes = node.Text("notes"),
        };
    }

    public static Fact Fact(NodeReader node, LocalText? translatedBy)
    {
        var id = node.Required("id");
        return new Fact
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Fact, id),
            Version = node.Version(),
            Kind = node.Choice("kind", FactKind.Background, required: true),
            Text = node.LocalText("text", required: true) ?? LocalText.English(""),
            Session = node.Id("session", ItemKind.Session),
            Entities = node.Ids("entities", ItemKind.Entity),
            Date = node.Date("date"),
            Place = node.Id("place", ItemKind.Entity),
            Amounts = Amounts(node),
            Counts = node.Numbers("count"),
            AttributedTo = Attribution(node),
            Certainty = node.Choice("certainty", Certainty.Stated),
            ValidFrom = node.Date("valid_from"),
            ValidUntil = node.Date("valid_until"),
            Negated = node.Flag("negated"),
            Sources = node.List("sources", Citation),
            Conflicts = node.List("conflicts", other => new Conflict(other.Id("with", ItemKind.Fact) ?? "", other.LocalText("note"))),
            TranslatedBy = node.LocalText("translated_by") ?? translatedBy,
            Status = node.Choice("status", FactStatus.Published),
            Reason = node.Text("reason"),
        };
    }

    public static Entity Entity(NodeReader node)
    {
        var id = node.Required("id");
        return new Entity
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Entity, id),
            Kind = node.Choice("kind", EntityKind.Term, required: true),
            Names = node.WordLists("names"),
            Forms = node.Forms("forms", "in", "from", "of"),
            Demonyms = node.WordLists("demonyms"),
            Country = node.Id("country", ItemKind.Entity),
            YieldsTo = node.Ids("yields_to", ItemKind.Entity),
            Offices = node.List("offices", office => new Office(
                office.LocalText("title", required: true) ?? LocalText.English(""), office.Date("from"), office.Date("until"), office.Ids("facts", ItemKind.Fact))),
            Members = node.List("members", member => new Member(member.Id("entity", ItemKind.Entity) ?? "", member.Ids("facts", ItemKind.Fact))),
            Description = node.Ids("description", ItemKind.Fact),
        };
    }

    public static Session Session(NodeReader node)
    {
        var id = node.Required("id");
        return new Session
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Session, id),
            Names = node.LocalText("names", required: true) ?? LocalText.English(id),
            Aliases = node.WordLists("aliases"),
            Forms = node.Forms("forms", "at", "gender"),
            Platform = node.Id("platform", ItemKind.Entity) ?? "",
            Level = node.Choice("level", SessionLevel.Other, required: true),
            Format = node.Text("format"),
            Topics = node.Ids("topics", ItemKind.Entity),
            Dates = [.. node.List("dates", date => (Date: date.Date("date"), Facts: date.Ids("facts", ItemKind.Fact)))
                .Where(date => date.Date is not null).Select(date => new SessionDate(date.Date!.Value, date.Facts))],
            Places = node.List("places", place => new SessionPlace(place.Id("place", ItemKind.Entity) ?? "", place.Ids("facts", ItemKind.Fact))),
            Venues = node.List("venues", Item),
            Hosts = node.List("hosts", InRole),
            DelegationsStatedBy = node.Ids("delegations_stated_by", ItemKind.Fact),
            Participants = node.List("participants", Delegation),
            Agenda = node.List("agenda", Item),
            Outcomes = node.List("outcomes", Item),
            Documents = node.List("documents", InRole),
            Ordinals = node.List("ordinals", Item),
            Related = node.List("related", other => new RelatedSession(
                other.Id("session", ItemKind.Session) ?? "", other.Required("relation"), other.Ids("facts", ItemKind.Fact))),
        };
    }

    private static SessionItem Item(NodeReader node) => new(node.LocalText("text", required: true) ?? LocalText.English(""), node.Ids("facts", ItemKind.Fact));

    private static SessionEntity InRole(NodeReader node) => new(node.Id("entity", ItemKind.Entity) ?? "", node.Ids("facts", ItemKind.Fact));

    private static Delegation Delegation(NodeReader node) => new(
        node.Id("delegation", ItemKind.Entity) ?? "",
        node.Ids("facts", ItemKind.Fact),
        node.List("people", person => new Participant(
            person.Id("person", ItemKind.Entity) ?? "", person.LocalText("office"), person.Ids("facts", ItemKind.Fact))));

    private static Citation Citation(NodeReader node) => new(node.Id("source", ItemKind.Source) ?? "", node.Text("locator"), node.Text("quote"));

    private static IReadOnlyList<Amount> Amounts(NodeReader node) => node.Node("amount") switch
    {
        null => [],
        YamlDotNet.RepresentationModel.YamlSequenceNode => node.List("amount", Amount),
        _ when node.Mapping("amount") is { } single => [Finished(single)],
        _ => [],
    };

    private static Amount Finished(NodeReader node)
    {
        var amount = Amount(node);
        node.Finish();
        return amount;
    }

    private static Amount Amount(NodeReader node) => new(node.Numbers("value") is [var value, ..] ? value : 0, node.Required("currency"));

    private static Attribution? Attribution(NodeReader node) => node.Node("attributed_to") switch
    {
        null => null,
        YamlDotNet.RepresentationModel.YamlScalarNode => new Attribution(node.Id("attributed_to", ItemKind.Entity), null),
        _ => new Attribution(null, node.LocalText("attributed_to")),
    };
}
