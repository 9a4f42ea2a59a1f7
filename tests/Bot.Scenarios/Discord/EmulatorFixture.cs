using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>An emulator and a plain bot on it, for the tests of the emulator.</summary>
public abstract class EmulatorFixture : IAsyncLifetime
{
    internal static readonly JsonObject Ask = new()
    {
        ["name"] = "ask", ["description"] = "Asks a question",
        ["options"] = new JsonArray(new JsonObject { ["type"] = 3, ["name"] = "question", ["description"] = "The question", ["required"] = true, ["max_length"] = 300 }),
    };

    internal DiscordEmulator Discord { get; private set; } = null!;

    internal PlainBot Bot { get; private set; } = null!;

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    internal Person Asel { get; private set; } = null!;

    internal Guild Guild { get; private set; } = null!;

    internal Channel Channel { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without the description, which would find some mistakes before the emulator's own checks do.</summary>
    internal virtual DiscordRules Rules => new() { Clock = Clock, LimitsRates = false, Patience = TimeSpan.FromSeconds(10), ApiDescription = null };

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync(Rules, Cancel);
        Bot = new PlainBot(Discord);
        Asel = Discord.User("Asel", "ru");
        Guild = Discord.Guild("C5 watchers");
        Channel = Guild.Channel("general");
    }

    /// <summary>Registers /ask, starts the gateway, and lets Asel ask.</summary>
    internal async Task<(Interaction Asked, JsonNode Heard)> AskAsync(Channel? where = null)
    {
        await Bot.RegisterAsync(Cancel, Ask);
        await Bot.StartAsync(Cancel);
        var asked = (where ?? Channel).Slash(Asel, "ask", ("question", "who came?"));
        return (asked, await Bot.EventAsync("INTERACTION_CREATE", Cancel));
    }

    internal static JsonObject Text(string text) => new() { ["content"] = text };

    internal static JsonObject Row(params JsonNode[] items) => new() { ["type"] = 1, ["components"] = new JsonArray(items) };

    internal static JsonObject Key(string label, string id) => new() { ["type"] = 2, ["style"] = 2, ["label"] = label, ["custom_id"] = id };

    public virtual async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
