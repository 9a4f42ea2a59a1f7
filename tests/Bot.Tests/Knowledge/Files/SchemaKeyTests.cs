using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>knowledge/schema.json, which editors use, has the keys that the reader asks for.</summary>
public sealed class SchemaKeyTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("source", "sources", "sources: [{?: x}]")]
    [InlineData("entity", "entities", "entities: [{?: x}]")]
    [InlineData("forms-of-entity-in-one-language", "entities", "entities: [{forms: {en: {?: x}}}]")]
    [InlineData("office", "entities", "entities: [{offices: [{?: x}]}]")]
    [InlineData("member", "entities", "entities: [{members: [{?: x}]}]")]
    [InlineData("fact", "facts", "facts: [{?: x}]")]
    [InlineData("citation", "facts", "facts: [{sources: [{?: x}]}]")]
    [InlineData("conflict", "facts", "facts: [{conflicts: [{?: x}]}]")]
    [InlineData("amount", "facts", "facts: [{amount: {?: x}}]")]
    [InlineData("amount", "facts", "facts: [{amount: [{?: x}]}]")]
    [InlineData("superseded-fact", "history", "history: [{?: x}]")]
    [InlineData("superseded", "history", "history: [{superseded: {?: x}}]")]
    [InlineData("question", "tests", "questions: [{?: x}]")]
    [InlineData("left-out-statement", "left-out.yaml", "left_out: [{?: x}]")]
    [InlineData("session", "sessions", "session: {?: x}")]
    [InlineData("forms-of-session-in-one-language", "sessions", "session: {forms: {ru: {?: x}}}")]
    [InlineData("session-date", "sessions", "session: {dates: [{?: x}]}")]
    [InlineData("session-place", "sessions", "session: {places: [{?: x}]}")]
    [InlineData("session-item", "sessions", "session: {venues: [{?: x}]}")]
    [InlineData("session-item", "sessions", "session: {agenda: [{?: x}]}")]
    [InlineData("session-item", "sessions", "session: {outcomes: [{?: x}]}")]
    [InlineData("session-item", "sessions", "session: {ordinals: [{?: x}]}")]
    [InlineData("session-entity", "sessions", "session: {hosts: [{?: x}]}")]
    [InlineData("session-entity", "sessions", "session: {documents: [{?: x}]}")]
    [InlineData("delegation", "sessions", "session: {participants: [{?: x}]}")]
    [InlineData("participant", "sessions", "session: {participants: [{people: [{?: x}]}]}")]
    [InlineData("related-session", "sessions", "session: {related: [{?: x}]}")]
    [InlineData("text", "facts", "facts: [{text: {?: x}}]")]
    [InlineData("translators", "facts", "translated_by: {?: x}")]
    [InlineData("names", "entities", "entities: [{demonyms: {?: x}}]")]
    [InlineData("names-of-entity", "entities", "entities: [{names: {?: x}}]")]
    [InlineData("forms-of-entity", "entities", "entities: [{forms: {?: x}}]")]
    [InlineData("forms-of-session", "sessions", "session: {forms: {?: x}}")]
    public void Has_The_Keys_That_The_Reader_Asks_For(string definition, string folder, string yaml) =>
        Assert.Equal(Schema.KnownTo(_folder, folder, yaml), Schema.KeysOf(Schema.Definitions.GetProperty(definition)));

    [Fact]
    public void Has_The_Top_Level_Keys_Of_All_Folders()
    {
        var known = ((string[])["sources", "entities", "facts", "sessions", "history", "tests", "left-out.yaml"]).SelectMany(folder => Schema.KnownTo(_folder, folder, "?: x"));
        Assert.Equal(known.Order(StringComparer.Ordinal), Schema.KeysOf(Schema.Root));
    }

    // Every definition with keys must be compared above, or a new one would escape.
    [Fact]
    public void Every_Record_Of_The_Schema_Is_Compared()
    {
        var compared = typeof(SchemaKeyTests).GetMethod(nameof(Has_The_Keys_That_The_Reader_Asks_For))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).Data[0]!);
        var records = Schema.Definitions.EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)).Select(definition => definition.Name);
        Assert.Equal(records.Order(StringComparer.Ordinal), compared.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_Record_Refuses_Other_Keys_And_Explains_Its_Own()
    {
        foreach (var definition in Schema.Definitions.EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)))
        {
            Assert.False(definition.Value.GetProperty("additionalProperties").GetBoolean(), definition.Name);
            Assert.All(definition.Value.GetProperty("properties").EnumerateObject(), key =>
                Assert.True(key.Value.TryGetProperty("description", out _) || key.Value.TryGetProperty("$ref", out _), $"{definition.Name}.{key.Name} has no description"));
        }
    }
}
