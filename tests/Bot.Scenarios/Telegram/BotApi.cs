using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Finds the method that a call names and lets it run under the world's lock.</summary>
internal sealed class BotApi(World world, FloodGate flood, Polling polling)
{
    private readonly Dictionary<string, (string Name, Func<Parameters, JsonNode> Run)> methods = Gather(
        new MessageMethods(world, flood).All, new EditMethods(world, flood).All, new QueryMethods(world).All,
        new ChatMethods(world).All, new ProfileMethods(world).All, new WebhookMethods(world, polling).All);

    /// <summary>The method's name as documented; calls may write it in any case.</summary>
    public string NameOf(string method) => IsGetUpdates(method) ? "getUpdates" : methods.TryGetValue(method, out var known) ? known.Name : method;

    public static bool IsGetUpdates(string method) => string.Equals(method, "getUpdates", StringComparison.OrdinalIgnoreCase);

    public JsonNode Run(string method, Parameters parameters)
    {
        if (!methods.TryGetValue(method, out var known)) throw new RefusalException(404, "Not Found: method not found");
        lock (world.Gate) return known.Run(parameters);
    }

    private static Dictionary<string, (string, Func<Parameters, JsonNode>)> Gather(params IReadOnlyDictionary<string, Func<Parameters, JsonNode>>[] groups) =>
        groups.SelectMany(group => group).ToDictionary(method => method.Key, method => (method.Key, method.Value), StringComparer.OrdinalIgnoreCase);
}
