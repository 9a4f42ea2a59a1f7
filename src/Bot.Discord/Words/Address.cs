using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversation.Turns;

namespace Bot.Discord;

/// <summary>Where a turn came from, as far as Discord needs it to reply. It is kept with the turn, and works after a restart.</summary>
/// <param name="Channel">The channel, or the direct messages.</param>
/// <param name="Decides">Whether the user may decide for everybody there.</param>
/// <param name="Ticket">What lets the bot answer an interaction; null for messages.</param>
internal sealed record Address(ulong Channel, bool Decides = false, Ticket? Ticket = null)
{
    /// <summary>As a turn carries it.</summary>
    [JsonIgnore]
    public string Written => JsonSerializer.Serialize(this, AddressJson.Default.Address);

    public static Address Of(Turn turn) =>
        JsonSerializer.Deserialize(turn.Address ?? "null", AddressJson.Default.Address) ?? throw new InvalidOperationException("A turn of Discord has no address.");
}

/// <summary>Lets the bot answer an interaction, for a quarter of an hour, even where it may not write.</summary>
/// <param name="Application">The application that was addressed.</param>
/// <param name="Token">What proves it.</param>
/// <param name="Until">When it ends.</param>
/// <param name="IsOnMessage">Whether its first answer stands already: it is the message whose button was pressed.</param>
/// <param name="IsQuiet">Whether only the user sees the first answer.</param>
internal sealed record Ticket(ulong Application, string Token, DateTimeOffset Until, bool IsOnMessage = false, bool IsQuiet = false);

[JsonSerializable(typeof(Address))]
internal sealed partial class AddressJson : JsonSerializerContext;
