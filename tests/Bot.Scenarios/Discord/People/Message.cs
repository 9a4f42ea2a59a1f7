using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>A message, and what people can do with it.</summary>
internal sealed class Message(World world, Channel channel, Person author)
{
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;

    public ulong Id { get; } = world.Ids.Next();

    public Channel Channel => channel;

    public Person Author => author;

    public string Text { get; set; } = "";

    public JsonArray EmbedsJson { get; set; } = [];

    public JsonArray ComponentsJson { get; set; } = [];

    public IReadOnlyList<Attachment> Files { get; set; } = [];

    public long Flags { get; set; }

    public string? Nonce { get; set; }

    public Message? RepliesTo { get; set; }

    /// <summary>The interaction that it answers.</summary>
    public Interaction? Answers { get; set; }

    public Mentions Mentions { get; set; } = Mentions.None;

    public DateTimeOffset SentAt { get; } = world.Now;

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>How often it was changed after it was sent.</summary>
    public int Edits { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>What the story told of it last: when only the buttons change, the rest need not be repeated.</summary>
    public string? ToldWords { get; set; }

    public bool IsEphemeral => (Flags & Ephemeral) != 0;

    /// <summary>The bot said that it is thinking, and nothing else yet.</summary>
    public bool IsThinking => (Flags & Loading) != 0;

    public IReadOnlyList<Embed> Embeds => [.. EmbedsJson.Select(Embed.Of)];

    public IReadOnlyList<Button> Buttons => Button.In(ComponentsJson);

    public IReadOnlyList<Menu> Menus => Menu.In(ComponentsJson);

    /// <summary>Everything that a person sees, as in the transcript.</summary>
    public string Shown => Screen.Show(world, this);

    /// <summary>Presses the button with this label.</summary>
    public Interaction Press(Person who, string label)
    {
        lock (world.Gate) return Clicks.Press(world, this, who, label);
    }

    /// <summary>Chooses options of a menu by their labels.</summary>
    public Interaction Choose(Person who, params ReadOnlySpan<string> labels)
    {
        lock (world.Gate) return Clicks.Choose(world, this, who, labels.ToArray());
    }

    /// <summary>Its author writes something else in its place.</summary>
    public void Edit(string text)
    {
        lock (world.Gate) channel.Change(this, MentionReader.Typed(world, channel, text));
    }

    /// <summary>Its author takes it back.</summary>
    public void Delete()
    {
        lock (world.Gate) channel.Remove(this, author);
    }

    public Message Reply(Person who, string text) => channel.Says(who, text, this);

    /// <summary>Waits until the message was changed at least so often.</summary>
    public Task<Message> EditedAsync(CancellationToken cancellationToken, int times = 1) =>
        world.WaitAsync(() => Edits >= times ? this : null, () => $"The message was changed {Edits} times, not {times}: {Shown}", channel.Changes, cancellationToken);

    public Task<Message> DeletedAsync(CancellationToken cancellationToken) =>
        world.WaitAsync(() => IsDeleted ? this : null, () => $"The message is still there: {Shown}", channel.Changes, cancellationToken);
}

/// <summary>A file under a message.</summary>
internal sealed record Attachment(ulong Id, string Name, string? Description, byte[] Content);
