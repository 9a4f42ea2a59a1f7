using Bot.Answering;
using Bot.Conversation.Handlers;
using Bot.Conversation.Memory;
using Bot.Conversation.Naming;
using Bot.Conversation.Turns;
using Bot.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Conversation;

/// <summary>A conversation over <see cref="SmallFactBase"/>: what is typed goes in, what a plain terminal shows comes out.</summary>
internal sealed class Chat : IDisposable
{
    private readonly QuestionAnswerer _answerer;
    private readonly TurnRouter _router;

    public Chat()
    {
        _answerer = new QuestionAnswerer(Facts.Knowledge);
        Memory = new ConversationMemory(Time);
        Names = new ItemNames(Facts.Knowledge);
        _router = new TurnRouter(
            new AskHandler(_answerer, Memory), new SessionHandler(_answerer, Names), new SessionsHandler(Facts.Knowledge, Names), new FactHandler(Facts.Knowledge, Names),
            new SourceHandler(Facts.Knowledge, Names), new LanguageHandler(Memory), new AboutHandler(Facts.Knowledge), new HelpHandler(), Memory);
    }

    public SmallFactBase Facts { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public ConversationMemory Memory { get; }

    public ItemNames Names { get; }

    public string Key(string fact) => Facts.Knowledge.Fact(fact)!.Key;

    public async Task<string> SayAsync(string line, string conversation = "chat", string? language = null)
    {
        using var shown = new StringWriter { NewLine = "\n" };
        new PlainRenderer(shown).Render(await _router.HandleAsync(Turn.Typed("test", conversation, "user", line, language), Xunit.TestContext.Current.CancellationToken));
        return shown.ToString().TrimEnd('\n');
    }

    public void Dispose()
    {
        _answerer.Dispose();
        Facts.Dispose();
    }
}
