using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Somebody on Telegram: a person or a bot.</summary>
internal sealed record Account(long Id, string Name, string? Username, string? Language, bool IsBot)
{
    /// <summary>The bot has heard of this person, so that it may name them.</summary>
    public string AtName => Username is null ? Name : $"@{Username}";
}

/// <summary>A file in a message.</summary>
internal sealed record SentDocument(string FileId, string FileName, byte[] Content, string MimeType);

/// <summary>A message as it stands now. An edit makes a new one with the same id.</summary>
internal sealed record Message(int Id, long ChatId, Account From, DateTimeOffset Date)
{
    public FormattedText Body { get; init; } = FormattedText.Empty;

    /// <summary>What the bot sent, before it was parsed; empty for people.</summary>
    public string Source { get; init; } = "";

    public ReplyMarkup? Markup { get; init; }

    public int? ReplyTo { get; init; }

    public string? Quote { get; init; }

    public int? Topic { get; init; }

    public JsonObject? LinkPreview { get; init; }

    public bool Silent { get; init; }

    /// <summary>Written by an administrator in the name of the group.</summary>
    public bool IsHidden { get; init; }

    public SentDocument? Document { get; init; }

    /// <summary>What a person sent that is neither text nor file: its field in the message and its content.</summary>
    public (string Field, JsonNode Content)? Other { get; init; }

    public Account? ViaBot { get; init; }

    public string? InlineId { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What this message was before, oldest first.</summary>
    public IReadOnlyList<Message> Before { get; init; } = [];

    /// <summary>The text as people see it.</summary>
    public string Text => Body.Text;

    public IReadOnlyList<Entity> Entities => Body.Entities;

    /// <summary>Text and marks as HTML, always written the same way.</summary>
    public string Html => EntityHtml.Write(Body);

    /// <summary>Who this message notifies by name.</summary>
    public IReadOnlyList<string> Pings => [.. Body.Pings];

    public int Edits => Before.Count;

    /// <summary>The reader's input is set up to answer this message.</summary>
    public bool AsksForReply => Markup is { Kind: "force_reply" };

    public bool IsPreviewOff => (bool?)LinkPreview?["is_disabled"] ?? false;

    public bool IsService => Other is { Field: var name } && ServiceFields.Contains(name);

    public IReadOnlyList<IReadOnlyList<Button>> Rows => Markup?.Rows ?? [];

    public IReadOnlyList<Button> Buttons => [.. Rows.SelectMany(row => row)];

    public IReadOnlyList<string> Labels => [.. Buttons.Select(button => button.Text)];

    /// <summary>The addresses behind words, in the order of the text.</summary>
    public IReadOnlyList<string> LinkTargets => [.. Entities.Where(entity => entity.Type == "text_link").Select(entity => entity.Argument!)];

    public static readonly IReadOnlySet<string> ServiceFields = new HashSet<string>(StringComparer.Ordinal)
    {
        "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "group_chat_created", "new_chat_title", "forum_topic_created", "pinned_message",
    };
}
