using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Where updates are to be sent. The world's lock guards it.</summary>
internal sealed class Webhook
{
    public string Url { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public int MaxConnections { get; private set; } = 40;

    public DateTimeOffset? LastErrorAt { get; private set; }

    public string LastError { get; private set; } = "";

    /// <summary>Grows with every change, so that what was under way can tell that it is out of date.</summary>
    public int Version { get; private set; }

    public bool IsSet => Url.Length > 0;

    public void Set(string url, string secret, int maxConnections)
    {
        (Url, Secret, MaxConnections, LastErrorAt, LastError) = (url, secret, maxConnections, null, "");
        Version++;
    }

    public void Fail(string why, DateTimeOffset at) => (LastError, LastErrorAt) = (why, at);
}

/// <summary>Calls that set the webhook.</summary>
internal sealed partial class WebhookMethods(World world, Polling polling)
{
    private const int LongestSecret = 256;

    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["setWebhook"] = Set,
        ["deleteWebhook"] = call => Change(call, "", ""),
        ["getWebhookInfo"] = _ => Info(),
    };

    private JsonNode Set(Parameters call)
    {
        var url = call.Text("url");
        if (url.Length > 0) Check(url, call.Text("secret_token"));
        return Change(call, url, call.Text("secret_token"));
    }

    private static void Check(string url, string secret)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) throw RefusalException.BadRequest("invalid webhook URL specified");
        // The real service takes no address of the own machine, and nothing but HTTPS; here there is nothing else.
        if (!address.IsLoopback) throw RefusalException.BadRequest("bad webhook: the emulator sends to this machine only");
        if (secret.Length > LongestSecret) throw RefusalException.BadRequest("secret token is too long");
        if (!Secret().IsMatch(secret)) throw RefusalException.BadRequest("secret token contains unallowed characters");
    }

    private JsonNode Change(Parameters call, string url, string secret)
    {
        if (call.Flag("drop_pending_updates")) world.Updates.Clear();
        if (url.Length > 0) polling.Interrupt("terminated by setWebhook request");
        world.Updates.Allow(call.Json("allowed_updates"));
        world.Webhook.Set(url, secret, call.Number("max_connections", 40, 1, 100));
        world.Updates.Changes.Announce();
        return true;
    }

    private JsonObject Info()
    {
        var hook = world.Webhook;
        var info = new JsonObject { ["url"] = hook.Url, ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.Waiting.Count };
        if (hook.IsSet) info["max_connections"] = hook.MaxConnections;
        if (hook.LastErrorAt is { } at) info["last_error_date"] = at.ToUnixTimeSeconds();
        if (hook.LastErrorAt is not null) info["last_error_message"] = hook.LastError;
        if (world.Updates.Allowed.Count > 0) info["allowed_updates"] = new JsonArray([.. world.Updates.Allowed.Select(kind => JsonValue.Create(kind))]);
        return info;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]*\z")]
    private static partial Regex Secret();
}
