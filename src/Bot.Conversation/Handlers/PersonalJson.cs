using System.Text.Json.Serialization;
using Bot.Conversation.Memory;

namespace Bot.Conversation.Handlers;

/// <summary>How a person's data is written into a file.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonalData))]
internal sealed partial class PersonalJson : JsonSerializerContext;
