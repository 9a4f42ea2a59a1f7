using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Discord;

/// <summary>One request of the bot, read.</summary>
internal sealed record RestRequest(Route Route, IReadOnlyDictionary<string, string> Values, IQueryCollection Query, JsonNode? Body, IReadOnlyList<SentFile> Files)
{
    public string Value(string name) => Values[name];

    public ulong Id(string name) => ulong.TryParse(Values[name], CultureInfo.InvariantCulture, out var id) ? id : throw NotASnowflake(name, Values[name]);

    public string? Asked(string name) => Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public Form Form => new(Body, Files);

    private static RefusalException NotASnowflake(string name, string value)
    {
        var errors = new FormErrors();
        errors.Add(name, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
        return errors.ToRefusal();
    }
}

/// <summary>What Discord answers.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null)
{
    public static Answer Nothing { get; } = new(204);

    public static implicit operator Answer(JsonNode body) => new(200, body);
}
