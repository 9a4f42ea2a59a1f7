using System.Diagnostics;

namespace Bot.Scenarios.Discord;

/// <summary>What a load came to.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="Answered">Those that got their answer.</param>
/// <param name="Repeated">Messages of the bot beyond one for each question.</param>
/// <param name="Late">Those that were not acknowledged within three seconds.</param>
/// <param name="Disordered">Channels in which the answers are not those of the questions in their order.</param>
/// <param name="Refusals">How often Discord told the bot to slow down.</param>
/// <param name="Took">From the first question to the last answer.</param>
/// <param name="Acknowledged">From a question to when the bot said that it is thinking.</param>
/// <param name="Replied">From a question to when its answer stood there.</param>
/// <param name="HeapBytes">Managed memory in use afterwards, without what was said.</param>
internal sealed record DiscordLoadResult(
    int Questions, int Answered, int Repeated, int Late, int Disordered, int Refusals, TimeSpan Took, Durations Acknowledged, Durations Replied, long HeapBytes);

/// <summary>Many people use /ask on the emulated Discord, with its limits of rates: the whole program over the shipped facts, within this process.</summary>
internal sealed class DiscordLoad : IAsyncDisposable
{
    private readonly DiscordBot _bot;
    private readonly Person _asker;
    private readonly List<Channel> _channels = [];
    private IReadOnlyList<string> _answers = [];

    private DiscordLoad(DiscordBot bot) => (_bot, _asker) = (bot, bot.Discord.User("Asker"));

    /// <summary>Starts the bot, and asks each question once.</summary>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<DiscordLoad> StartAsync(int channels, CancellationToken stop)
    {
        var discord = await DiscordEmulator.StartAsync(new() { Patience = TimeSpan.FromMinutes(5) }, stop);
        var guild = discord.Guild("Load");
        var places = Enumerable.Range(1, channels).Select(number => guild.Channel($"channel-{number}")).ToList();
        var bot = await DiscordBot.StartAsync(discord, ["Logging:LogLevel:Default=Error", .. DiscordFixture.Patient]);
        await bot.HearsAsync(stop);
        var load = new DiscordLoad(bot);
        load._channels.AddRange(places);
        var first = bot.Guild("en-US").Channel("general");
        var answers = new List<string>();
        foreach (var question in LoadQuestions.All) answers.Add(AnswerOf(await first.Slash(load._asker, "ask", ("question", question)).ResponseAsync(stop)));
        load._answers = answers;
        return load;
    }

    /// <summary>Asks all questions at once, channel by channel in turn, and waits for all answers. Further rounds are asked in the same channels.</summary>
    public async Task<DiscordLoadResult> RunAsync(int questions, CancellationToken stop)
    {
        _bot.Discord.ForgetTalk();
        var result = await RoundAsync(questions, stop);
        _bot.Discord.ForgetTalk();
        return result with { HeapBytes = GC.GetTotalMemory(forceFullCollection: true) };
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task<DiscordLoadResult> RoundAsync(int questions, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var asked = Enumerable.Range(0, questions).Select(number => (Number: number, Asked: Ask(number))).ToList();
        var answers = await AnswersAsync([.. asked.Select(pair => pair.Asked)], stop);
        var took = Stopwatch.GetElapsedTime(start);
        _bot.WasCareful();
        var expected = asked.Select(pair => _answers[Question(pair.Number)]).ToList();
        var inTime = Durations.Of(asked.Select(pair => pair.Asked.AnsweredAt - pair.Asked.StartedAt).OfType<TimeSpan>());
        return new(
            questions, answers.Zip(expected).Count(pair => AnswerOf(pair.First) == pair.Second), _channels.Sum(FromBot) - questions, questions - inTime.Milliseconds.Count, Disordered(asked),
            _bot.Discord.Calls.All.Count(call => call.Status == 429), took, inTime,
            Durations.Of(asked.Zip(answers).Select(pair => (pair.Second.EditedAt ?? pair.Second.SentAt) - pair.First.Asked.StartedAt)), 0);
    }

    private Interaction Ask(int number) => _channels[number % _channels.Count].Slash(_asker, "ask", ("question", LoadQuestions.All[Question(number)]));

    // Channels begin with different questions.
    private int Question(int number) => ((number / _channels.Count) + (number % _channels.Count)) % LoadQuestions.All.Count;

    private int FromBot(Channel channel) => channel.Messages.Count(message => message.Author == _bot.Discord.Bot);

    private int Disordered(IEnumerable<(int Number, Interaction Asked)> asked) => asked.GroupBy(pair => pair.Number % _channels.Count)
        .Count(channel => channel.Select(pair => pair.Asked.Original?.EditedAt).Pairwise().Any(pair => pair.Before > pair.After));

    // What was acknowledged too late is answered by a message in its channel; until that is there, the round is not over.
    private static async Task<IReadOnlyList<Message>> AnswersAsync(IReadOnlyList<Interaction> asked, CancellationToken stop)
    {
        var inTime = await Task.WhenAll(asked.Select(one => InTimeAsync(one, stop)));
        var answers = new List<Message>();
        foreach (var (one, answer) in asked.Zip(inTime)) answers.Add(answer ?? await one.Channel.NextMessageAsync(stop));
        return answers;
    }

    private static async Task<Message?> InTimeAsync(Interaction asked, CancellationToken stop)
    {
        try
        {
            return await asked.ResponseAsync(stop);
        }
        catch (InteractionFailedException)
        {
            return null;
        }
    }

    private static string AnswerOf(Message message) => message.Shown;
}

internal static class Pairs
{
    /// <summary>Each item with the next.</summary>
    public static IEnumerable<(T Before, T After)> Pairwise<T>(this IEnumerable<T> items)
    {
        var list = items.ToList();
        return list.Zip(list.Skip(1));
    }
}
