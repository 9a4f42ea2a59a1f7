using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

internal static partial class ItemReaders
{
    public static Fact Fact(NodeReader node, LocalText? translatedBy, DateSpan? verifiedOn)
    {
        var id = node.Required("id");
        return new Fact
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Fact, id),
            Version = node.Version(),
            Kind = node.RequiredChoice<FactKind>("kind"),
            Text = node.RequiredText("text", English, Russian),
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
            Conflicts = node.List("conflicts", other => new Conflict(other.RequiredId("with", ItemKind.Fact), other.LocalText("note", English))),
            TranslatedBy = node.LocalText("translated_by") ?? translatedBy,
            VerifiedOn = node.Date("verified_on") ?? verifiedOn,
            Status = node.Choice("status", FactStatus.Published),
            Reason = node.Text("reason"),
        };
    }

    public static SupersededFact Superseded(NodeReader node)
    {
        var fact = Fact(node, null, null);
        return node.RequiredRecord("superseded", by => new SupersededFact(
            fact, by.RequiredDate("on"), by.OneOf("role", "moderator", "owner", "files"), by.Text("reason"))) ?? new SupersededFact(fact, null, null, null);
    }

    private static Citation Citation(NodeReader node) => new(node.RequiredId("source", ItemKind.Source), node.Text("locator"), node.Text("quote"));

    private static IReadOnlyList<Amount> Amounts(NodeReader node) => node.Node("amount") switch
    {
        null => [],
        YamlSequenceNode => node.List("amount", Amount),
        _ => node.RequiredRecord("amount", Amount) is { } single ? [single] : [],
    };

    private static Amount Amount(NodeReader node) =>
        new(node.RequiredNumber("value"), node.RequiredCode("currency", 3, char.IsAsciiLetterUpper, "Use a code of ISO 4217, such as USD."));

    private static Attribution? Attribution(NodeReader node) => node.Node("attributed_to") switch
    {
        null => null,
        YamlScalarNode => node.Id("attributed_to", ItemKind.Entity) is { } id ? new Attribution(id, null) : null,
        _ => node.LocalText("attributed_to", English) is { } words ? new Attribution(null, words) : null,
    };
}
