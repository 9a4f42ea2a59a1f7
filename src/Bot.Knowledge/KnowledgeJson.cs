using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Knowledge.Files;

namespace Bot.Knowledge;

/// <summary>How items are written into the store: JSON with names as in the records, nothing that has its default value.</summary>
internal static class KnowledgeJson
{
    // Not source-generated: generated code gives a property that is absent in old JSON null instead of its initial value,
    // and a database must stay readable when a record gains a property.
    private static readonly JsonSerializerOptions s_options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
        // Cyrillic stays readable in the database, where people look at it with ordinary tools.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    /// <summary>What a file of the knowledge folder holds.</summary>
    public static string Write(IReadOnlyList<IItem> items, IReadOnlyList<SupersededFact> history) => JsonSerializer.Serialize(
        new FileContent([.. items.OfType<Fact>()], [.. items.OfType<Source>()], [.. items.OfType<Session>()], [.. items.OfType<Entity>()], history), s_options);

    /// <summary>Reads what a file held; a file holds items of one kind, so that their order is kept.</summary>
    public static (IReadOnlyList<IItem> Items, IReadOnlyList<SupersededFact> History) ReadFile(string json)
    {
        var file = JsonSerializer.Deserialize<FileContent>(json, s_options)!;
        return ([.. file.Facts ?? [], .. file.Sources ?? [], .. file.Sessions ?? [], .. file.Entities ?? []], file.History ?? []);
    }

    public static string Write(IItem item) => JsonSerializer.Serialize(item, item.GetType(), s_options);

    public static IItem Read(ItemKind kind, string json) => kind switch
    {
        ItemKind.Fact => JsonSerializer.Deserialize<Fact>(json, s_options)!,
        ItemKind.Source => JsonSerializer.Deserialize<Source>(json, s_options)!,
        ItemKind.Session => JsonSerializer.Deserialize<Session>(json, s_options)!,
        ItemKind.Entity => JsonSerializer.Deserialize<Entity>(json, s_options)!,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private sealed record FileContent(
        IReadOnlyList<Fact>? Facts, IReadOnlyList<Source>? Sources, IReadOnlyList<Session>? Sessions, IReadOnlyList<Entity>? Entities, IReadOnlyList<SupersededFact>? History);

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name == nameof(IItem.ItemKind)) property.ShouldSerialize = static (_, _) => false;
            // Reading insists on them, also on the first value of an enum.
            else if (property.IsRequired) property.ShouldSerialize = static (_, _) => true;
            // A parameter of a constructor that is absent would be read as null; only a property has an initial value.
            else if (property.AssociatedParameter is null && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
                property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
