using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

internal sealed record Choice(string Name, string Value);

/// <summary>Something a person did that the bot has to answer, and what became of it.</summary>
internal sealed class Interaction(World world, InteractionKind kind, Channel channel, Person who, string what)
{
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int editsBefore;
    private bool ranOut;

    public ulong Id { get; } = world.Ids.Next();

    public Changes Changes { get; } = new();

    public InteractionKind Kind => kind;

    public Channel Channel => channel;

    public Person Who => who;

    /// <summary>The name of the command, or what was pressed.</summary>
    public string What => what;

    public string Token => $"aW50ZXJhY3Rpb24{Json.Id(Id)}{Json.Id(Id * 2654435761)}";

    public DateTimeOffset StartedAt { get; } = world.Now;

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Ends with the first response.</summary>
    public Task Answered => answered.Task;

    /// <summary>The type of the first response; 0 as long as there is none.</summary>
    public int ResponseType { get; private set; }

    /// <summary>The message whose button was pressed, or that a form belongs to.</summary>
    public Message? Source
    {
        get;
        init
        {
            field = value;
            editsBefore = value?.Edits ?? 0;
        }
    }

    /// <summary>What the bot sees of it.</summary>
    public JsonObject Data { get; init; } = [];

    /// <summary>The answer: a new message, or the one whose button was pressed.</summary>
    public Message? Original { get; set; }

    public List<Message> Followups { get; } = [];

    public IReadOnlyList<Choice>? Choices { get; set; }

    public Modal? Form { get; set; }

    public bool IsInTime => world.Now - StartedAt <= world.Rules.FirstResponse;

    public bool IsAlive => !ranOut && world.Now - StartedAt <= world.Rules.InteractionToken;

    /// <summary>Nobody waits for it any more.</summary>
    public bool IsSettled => HasFailed || !IsAlive || (ResponseType != 0 && Original is not { IsThinking: true });

    /// <summary>The app told the person that the bot does not respond.</summary>
    public bool HasFailed => ResponseType == 0 && !IsInTime;

    /// <summary>The bot's right to answer runs out now, and not only after <see cref="DiscordRules.InteractionToken"/>.</summary>
    public void RunOut()
    {
        lock (world.Gate) ranOut = true;
    }

    public void Respond(int type)
    {
        ResponseType = type;
        AnsweredAt = world.Now;
        answered.TrySetResult();
    }

    /// <summary>The answer, when it says something: what was deferred is awaited, "thinking" is no answer.</summary>
    public Task<Message> ResponseAsync(CancellationToken cancellationToken) => AwaitAsync(
        () => Original is { IsThinking: false } message && (ResponseType != 6 || message.Edits > editsBefore) ? message : Followups.FirstOrDefault(), cancellationToken);

    /// <summary>Any first response, also "thinking" and an acknowledgement that shows nothing.</summary>
    public Task<Interaction> AcknowledgedAsync(CancellationToken cancellationToken) => AwaitAsync(() => ResponseType != 0 ? this : null, cancellationToken);

    /// <summary>A further message to the same interaction, counted from 1.</summary>
    public Task<Message> FollowupAsync(CancellationToken cancellationToken, int number = 1) => AwaitAsync(() => Followups.ElementAtOrDefault(number - 1), cancellationToken);

    public Task<Modal> ModalAsync(CancellationToken cancellationToken) => AwaitAsync(() => Form, cancellationToken);

    public Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken cancellationToken) => AwaitAsync(() => Choices, cancellationToken);

    private Task<T> AwaitAsync<T>(Func<T?> look, CancellationToken cancellationToken)
        where T : class => world.WaitAsync(
            () => look() ?? (HasFailed ? throw new InteractionFailedException($"The application did not respond to {what}.") : null),
            () => $"{what}: first response {ResponseType}, {Followups.Count} follow-ups. Until now:\n{channel.Transcript()}", Changes, cancellationToken);
}

/// <summary>The three seconds for the first response passed.</summary>
internal sealed class InteractionFailedException(string message) : Exception(message);
