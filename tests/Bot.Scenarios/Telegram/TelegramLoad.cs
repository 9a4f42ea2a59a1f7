using System.Diagnostics;
using Bot.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios.Telegram;

/// <summary>What a load came to.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="Answered">Those that got their answer.</param>
/// <param name="Repeated">Messages of the bot beyond one for each question.</param>
/// <param name="Disordered">Chats in which the answers are not those of the questions in their order.</param>
/// <param name="FloodRefusals">How often Telegram told the bot to slow down.</param>
/// <param name="Took">From the first question to the last answer.</param>
/// <param name="Replied">From when a question's update was handed to the bot to when its answer arrived.</param>
/// <param name="HeapBytes">Managed memory in use afterwards, without what was said.</param>
internal sealed record LoadResult(int Questions, int Answered, int Repeated, int Disordered, int FloodRefusals, TimeSpan Took, Durations Replied, long HeapBytes);

/// <summary>Many people ask the bot on the emulated Telegram: the whole program over the shipped facts, within this process.</summary>
internal sealed class TelegramLoad : IAsyncDisposable
{
    // What has no language of its own follows what is English.
    private static readonly string[] s_questions = [.. LoadQuestions.All, "/source nowhere", "/fact 00000000", "/person Nobody"];

    private readonly TelegramBot _bot;
    private readonly List<PrivateChat> _chats = [];
    private readonly Dictionary<long, List<DateTimeOffset>> _handedOut = [];
    private int _lastHandedOut;
    private IReadOnlyList<string> _answers = [];

    private TelegramLoad(TelegramBot bot)
    {
        _bot = bot;
        bot.Telegram.World.Updates.HandedOut = Note;
    }

    /// <summary>Starts the bot, and asks each question once.</summary>
    /// <param name="isPaced">With Telegram's limits, and a bot that keeps to them; else with neither.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<TelegramLoad> StartAsync(bool isPaced, CancellationToken stop)
    {
        var rules = new TelegramRules { Flood = isPaced ? FloodLimits.Real : FloodLimits.None, KeepsCalls = false, Patience = TimeSpan.FromMinutes(10) };
        var bot = await TelegramBot.StartAsync(stop, rules, ["Logging:LogLevel:Default=Error", "Limits:PerUser=10000"], services =>
        {
            if (!isPaced) services.AddSingleton(new ChatPace(TimeProvider.System, isOff: true));
        });
        var load = new TelegramLoad(bot);
        var answers = await Task.WhenAll(s_questions.Select(question => load.AskAsync(question, stop)));
        load._answers = [.. answers.Select(message => message.Text)];
        return load;
    }

    /// <summary>Asks, and waits for all answers. Further rounds are asked in the same chats.</summary>
    /// <param name="questions">How many, in all chats.</param>
    /// <param name="chats">How many chats take turns in asking.</param>
    /// <param name="every">The time from one question to the next; null for all at once.</param>
    /// <param name="stop">Stops the round.</param>
    public async Task<LoadResult> RunAsync(int questions, int chats, TimeSpan? every, CancellationToken stop)
    {
        _bot.Telegram.ForgetChats();
        lock (_bot.Telegram.World.Gate) _handedOut.Clear();
        while (_chats.Count < chats) _chats.Add(_bot.Telegram.Private(_bot.Telegram.User($"Asker {_chats.Count + 1}", "en")));
        var refusals = _bot.Telegram.FloodRefusals;
        var start = Stopwatch.GetTimestamp();
        await AskAsync(questions, chats, every, stop);
        await Task.WhenAll(Enumerable.Range(0, chats).Select(chat => _chats[chat].MessagesOfBotAsync(Share(questions, chats, chat), stop)));
        var took = Stopwatch.GetElapsedTime(start);
        await _bot.Telegram.AllConfirmedAsync(stop);
        var result = Counted(questions, chats, took) with { FloodRefusals = _bot.Telegram.FloodRefusals - refusals };
        _bot.Telegram.ForgetChats();
        return result with { HeapBytes = GC.GetTotalMemory(forceFullCollection: true) };
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private Task<Message> AskAsync(string question, CancellationToken stop)
    {
        var asker = _bot.Telegram.Private(_bot.Telegram.User("First", "en"));
        asker.Says(question);
        return asker.NextMessageAsync(stop);
    }

    private async Task AskAsync(int questions, int chats, TimeSpan? every, CancellationToken stop)
    {
        using var timer = every is { } pause ? new PeriodicTimer(pause) : null;
        for (var number = 0; number < questions; number++)
        {
            _chats[number % chats].Says(Question(number / chats, number % chats));
            if (timer is not null) await timer.WaitForNextTickAsync(stop);
        }
    }

    // Chats begin with different questions.
    private static string Question(int number, int chat) => s_questions[(number + chat) % s_questions.Length];

    private static int Share(int questions, int chats, int chat) => (questions / chats) + (chat < questions % chats ? 1 : 0);

    private LoadResult Counted(int questions, int chats, TimeSpan took)
    {
        var (answered, repeated, disordered) = (0, 0, 0);
        var times = new List<TimeSpan>();
        for (var chat = 0; chat < chats; chat++)
        {
            var messages = _chats[chat].FromBot;
            var expected = Enumerable.Range(0, Share(questions, chats, chat)).Select(number => _answers[(number + chat) % _answers.Count]).ToList();
            answered += expected.Zip(messages).Count(pair => pair.First == pair.Second.Text);
            repeated += Math.Max(0, messages.Count - expected.Count);
            if (!messages.Select(message => message.Text).SequenceEqual(expected)) disordered++;
            times.AddRange(_handedOut[_chats[chat].Id].Zip(messages).Select(pair => pair.Second.Date - pair.First));
        }
        return new LoadResult(questions, answered, repeated, disordered, 0, took, Durations.Of(times), 0);
    }

    // Under the world's lock. What comes again was handed out before.
    private void Note(Update update)
    {
        if (update.Id <= _lastHandedOut) return;
        _lastHandedOut = update.Id;
        if (!_handedOut.TryGetValue(update.Line, out var times)) _handedOut[update.Line] = times = [];
        times.Add(_bot.Telegram.World.Now);
    }
}
