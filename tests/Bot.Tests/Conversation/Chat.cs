using Bot.Composition;
using Bot.Conversation.Memory;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Conversation;

/// <summary>A conversation over <see cref="SmallFactBase"/>: what is typed goes in, what a plain terminal shows comes out. The program's own composition; only the clock and the platform are stood in for.</summary>
internal sealed class Chat : IDisposable
{
    private readonly IHost _host;

    public Chat(Action<IServiceCollection>? with = null, params string[] sets)
    {
        _host = BotHost.Build(new(TextReader.Null, TextWriter.Null, TextWriter.Null, Facts.Root, false, false), ["Store:ConnectionString=Data Source=:memory:", .. sets], Time, with);
        Of<FactBase>().OpenAsync(Facts.Path, Xunit.TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Of<Conversations>().OpenAsync(Xunit.TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    public SmallFactBase Facts { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public ConversationMemory Memory => Of<ConversationMemory>();

    public ItemNames Names => Of<ItemNames>();

    public ConversationStore Store => Of<Conversations>().Current;

    /// <summary>The last reply that was sent.</summary>
    public Reply Last { get; private set; } = Reply.Line("en", "");

    public T Of<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public string Key(string fact) => Facts.Knowledge.Fact(fact)!.Key;

    public Task<string> SayAsync(string line, string conversation = "chat", string? language = null, string user = "user") => SendAsync(Turn.Typed("test", conversation, user, line, language));

    /// <summary>Presses a button of the last reply.</summary>
    public Task<string> PressAsync(string label, string user = "user")
    {
        var button = Last.Buttons.SelectMany(row => row).Single(button => button.Label == label);
        return SendAsync(new Turn("test", "chat", user, "") { Kind = TurnKind.Button, Action = button.Action, Message = "m" });
    }

    public async Task<string> SendAsync(Turn turn)
    {
        using var shown = new StringWriter { NewLine = "\n" };
        await Of<TurnServing>().ServeAsync(
            turn,
            (_, reply, _) =>
            {
                Last = reply;
                new PlainRenderer(shown).Render(reply);
                return Task.FromResult<IReadOnlyList<string>>([turn.Event]);
            },
            Xunit.TestContext.Current.CancellationToken);
        return shown.ToString().TrimEnd('\n');
    }

    public void Dispose()
    {
        _host.Dispose();
        Facts.Dispose();
    }
}
