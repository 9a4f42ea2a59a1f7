using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversation.Turns;

namespace Bot.Telegram;

/// <summary>Where a turn came from, as far as Telegram needs it to reply.</summary>
/// <param name="Chat">The chat; negative for groups.</param>
/// <param name="Thread">The topic within it, or null.</param>
/// <param name="Callback">The press of a button that waits to be acknowledged, or null.</param>
internal sealed record Address([property: JsonPropertyName("c")] long Chat, [property: JsonPropertyName("t")] int? Thread = null, [property: JsonPropertyName("q")] string? Callback = null)
{
    private static readonly JsonSerializerOptions s_options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Conversation => Thread is { } thread ? $"{Chat}/{thread}" : $"{Chat}";

    public string Written => JsonSerializer.Serialize(this, s_options);

    public static Address Of(Turn turn) =>
        turn.Address is { } written && JsonSerializer.Deserialize<Address>(written, s_options) is { } address
            ? address : throw new InvalidOperationException("A turn of Telegram has no address.");
}
