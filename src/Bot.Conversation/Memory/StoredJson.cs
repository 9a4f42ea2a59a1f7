using System.Text.Json.Serialization;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Memory;

/// <summary>How what is stored is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<FactVersion>))]
internal sealed partial class StoredJson : JsonSerializerContext;
