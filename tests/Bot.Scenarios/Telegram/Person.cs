using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Somebody who talks to the bot.</summary>
internal sealed class Person(TelegramEmulator telegram, Account account)
{
    private const int LongestQuery = 256;

    public Account Account { get; } = account;

    public long Id => Account.Id;

    public string Name => Account.Name;

    /// <summary>Types "@bot query" in some chat.</summary>
    /// <param name="offset">What the bot gave as next offset, when the person scrolls on.</param>
    public InlineQuery Inline(string query, string offset = "", string chatType = "sender")
    {
        if (query.Length > LongestQuery) throw new ArgumentException($"Telegram takes {LongestQuery} characters", nameof(query));
        var asked = new InlineQuery(telegram, this, query);
        var world = telegram.World;
        lock (world.Gate)
        {
            var content = new JsonObject
            {
                ["id"] = world.Queries.NewInline(asked.Take),
                ["from"] = Wire.User(Account),
                ["query"] = query,
                ["offset"] = offset,
                ["chat_type"] = chatType,
            };
            world.Updates.Add("inline_query", content, Id);
        }
        return asked;
    }
}

/// <summary>One line of what the bot offers while somebody types.</summary>
/// <param name="Body">The message it becomes when chosen.</param>
internal sealed record InlineResult(string Id, string Title, string Description, FormattedText Body, JsonObject Json)
{
    public string Html => EntityHtml.Write(Body);

    public ReplyMarkup? Markup => Keyboards.ReadInline(Json["reply_markup"]);
}

/// <summary>What the bot offers, and what it said about it.</summary>
internal sealed record InlineAnswer(IReadOnlyList<InlineResult> Results, string NextOffset, bool IsPersonal, int CacheSeconds, JsonNode? Button);

/// <summary>An inline query under way.</summary>
internal sealed class InlineQuery(TelegramEmulator telegram, Person person, string query)
{
    private const int DefaultCacheSeconds = 300;

    private InlineAnswer? answer;

    public Task<InlineAnswer> AnswerAsync(CancellationToken cancellationToken) => telegram.World.Queries.Changes.WaitAsync(
        () => Volatile.Read(ref answer), () => $"The inline query \"{query}\" was not answered.", telegram.Rules.Patience, cancellationToken);

    /// <summary>The person taps a result, and it is sent to the chat in their name.</summary>
    public Message Chooses(InlineResult result, ChatWindow chat)
    {
        var world = telegram.World;
        lock (world.Gate)
        {
            var message = chat.Post(person, result.Body) with { ViaBot = world.Bot, Markup = result.Markup };
            if (message.Markup is not null) message = message with { InlineId = world.KeepInline(message) };
            chat.Send(message);
            if (world.Rules.InlineFeedback) world.Updates.Add("chosen_inline_result", Chosen(result, message), person.Id);
            return message;
        }
    }

    internal void Take(JsonObject given)
    {
        var results = given["results"] as JsonArray ?? JsonNode.Parse(given["results"]!.ToString())!.AsArray();
        Volatile.Write(ref answer, new InlineAnswer(
            [.. results.Select(result => Read(result!.AsObject()))],
            given["next_offset"]?.ToString() ?? "",
            given["is_personal"]?.ToString() is "true" or "True",
            given["cache_time"] is { } time ? int.Parse(time.ToString(), CultureInfo.InvariantCulture) : DefaultCacheSeconds,
            given["button"]));
    }

    private static InlineResult Read(JsonObject result) => new(
        result["id"]!.ToString(), result["title"]!.ToString(), result["description"]?.ToString() ?? "", QueryMethods.InlineContent(result), result);

    private JsonObject Chosen(InlineResult result, Message message)
    {
        var content = new JsonObject { ["result_id"] = result.Id, ["from"] = Wire.User(person.Account), ["query"] = query };
        if (message.InlineId is not null) content["inline_message_id"] = message.InlineId;
        return content;
    }
}
