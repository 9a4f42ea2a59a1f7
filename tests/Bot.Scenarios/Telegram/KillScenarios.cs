using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>The process is killed in the middle of its work, as often and as badly timed as can be. No question stays without an answer.</summary>
public sealed class KillScenarios : IAsyncLifetime
{
    private const int Chats = 40;
    private const int Workers = 4;

    // Each has an answer that no other has.
    private static readonly (string Question, string Answer)[] s_questions =
    [
        ("When did the leaders meet in New York?", "The C5+1 leaders' summit took place on 19 September 2023"),
        ("Who represented Tajikistan at the special session on Afghanistan?", "Anvar Sodiqov, deputy foreign minister"),
        ("/person Nobody", "I know nobody called “Nobody”"),
        ("/session Samarkand", "C5+1 ministerial in Samarkand"),
        ("/fact 00000000", "There is no fact “00000000”"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("killed bot ");
    private readonly List<PrivateChat> _chats = [];

    private TelegramEmulator _telegram = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _telegram = await new TelegramEmulator(TelegramFixture.Unpaced).StartAsync(Stop);
        _chats.AddRange(Enumerable.Range(1, Chats).Select(number => _telegram.Private(_telegram.User($"Asker {number}", "en"))));
    }

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_Between_Send_And_Record() =>
        await KilledAsync(kills: 3, die => _telegram.Faults.AfterHandling("sendMessage", Counted(die, 1, 70, 150)));

    [Fact]
    public async Task Killed_While_Updates_Are_Fetched_And_Stored() =>
        // The second call confirms what the first one brought, so its turns are just stored.
        await KilledAsync(kills: 3, die => _telegram.Faults.AfterHandling("getUpdates", Counted(die, 1, 3, 4)));

    // Everything is asked before the program runs: 200 questions wait for it.
    private async Task KilledAsync(int kills, Action<Func<Task>> plan)
    {
        foreach (var (question, _) in s_questions)
            foreach (var chat in _chats) chat.Says(question);
        BotProcess? running = null;
        var killed = new SemaphoreSlim(0);
        plan(async () =>
        {
            await Volatile.Read(ref running)!.KillAsync();
            killed.Release();
        });
        for (var start = 0; start < kills; start++)
        {
            await using var process = StartProcess();
            Volatile.Write(ref running, process);
            await killed.WaitAsync(Stop);
        }
        await using var last = StartProcess();
        Volatile.Write(ref running, last);
        foreach (var chat in _chats) await chat.WaitForAsync(message => IsAnswerTo(s_questions.Length - 1, message), Stop);
        await _telegram.AllConfirmedAsync(Stop);
        foreach (var chat in _chats) Assert.Equal(Enumerable.Range(0, s_questions.Length), Answered(chat));
        Assert.InRange(_chats.Sum(chat => chat.FromBot.Count), Chats * s_questions.Length, (Chats * s_questions.Length) + (kills * Workers));
    }

    // Which questions were answered, in order; one that was answered again at once counts once.
    private static IEnumerable<int> Answered(PrivateChat chat)
    {
        var last = -1;
        foreach (var message in chat.FromBot)
        {
            var question = Enumerable.Range(0, s_questions.Length).First(at => IsAnswerTo(at, message));
            if (question != last) yield return question;
            last = question;
        }
    }

    private static bool IsAnswerTo(int question, Message message) => message.Text.StartsWith(s_questions[question].Answer, StringComparison.Ordinal);

    private static Func<Call, Task> Counted(Func<Task> die, params int[] deaths)
    {
        var count = 0;
        return call => call.IsOk && deaths.Contains(Interlocked.Increment(ref count)) ? die() : Task.CompletedTask;
    }

    private BotProcess StartProcess() => BotProcess.Start(
    [
        "--set", $"Telegram:Token={_telegram.Token}", "--set", $"Telegram:ApiBaseUrl={_telegram.BaseUrl}",
        "--set", $"Store:ConnectionString=Data Source={Path.Combine(_folder.FullName, "bot.db")}", "--set", $"Knowledge:Directory={SmallKnowledge.Folder}",
    ]);
}
