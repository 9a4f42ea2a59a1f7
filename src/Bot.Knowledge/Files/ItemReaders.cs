namespace Bot.Knowledge.Files;

/// <summary>
/// From one YAML mapping to one record, for each kind of item. The format is described in knowledge/README.md, and once more in
/// knowledge/schema.json; a test holds the schema's keys against the ones asked for here.
/// </summary>
internal static partial class ItemReaders
{
    private const string English = Languages.English;
    private const string Russian = Languages.Russian;

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
            Language = node.RequiredCode("language", 2, char.IsAsciiLetterLower, "Use a code of ISO 639-1, such as en."),
            Kind = node.RequiredOneOf("kind", "news", "press-release", "joint-statement", "official-page", "analysis", "reference"),
            Grade = node.RequiredChoice<SourceGrade>("grade"),
            Document = node.Text("document"),
            Aliases = node.Texts("aliases"),
            Notes = node.Text("notes"),
        };
    }

    public static KnowledgeQuestion Question(NodeReader node) =>
        new(node.Required("q"), node.RequiredOneOf("lang", [.. Languages.All]), node.RequiredIds("facts", ItemKind.Fact), node.Texts("previous"));

    public static LeftOutStatement LeftOut(NodeReader node)
    {
        var left = new LeftOutStatement(node.RequiredId("source", ItemKind.Source), node.Required("says"), node.Required("reason"));
        node.Text("locator");
        node.Text("note");
        return left;
    }

    public static Entity Entity(NodeReader node)
    {
        var id = node.Required("id");
        return new Entity
        {
            Id = id,
            Key = node.Text("key") ?? ItemKey.Of(ItemKind.Entity, id),
            Kind = node.RequiredChoice<EntityKind>("kind"),
            Names = node.RequiredWordLists("names", English, Russian),
            Forms = node.Forms("forms", "in", "from", "of"),
            Demonyms = node.WordLists("demonyms"),
            Country = node.Id("country", ItemKind.Entity),
            YieldsTo = node.Ids("yields_to", ItemKind.Entity),
            Offices = node.List("offices", office => new Office(
                office.RequiredText("title", English), office.Date("from"), office.Date("until"), office.Ids("facts", ItemKind.Fact))),
            Members = node.List("members", member => new Member(member.RequiredId("entity", ItemKind.Entity), member.Ids("facts", ItemKind.Fact))),
            Description = node.Ids("description", ItemKind.Fact),
        };
    }
}
