using System.Data.Common;
using System.Text.Json;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Knowledge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

/// <summary>What is kept of conversations, on Entity Framework Core. Thread-safe.</summary>
public sealed class ConversationStore : ITurnJournal, IAnswerLog, IPeople, INotes, IAsyncDisposable
{
    private static readonly TimeSpan s_eventsKeptFor = TimeSpan.FromDays(2);
    private static readonly TimeSpan s_answersKeptFor = TimeSpan.FromDays(90);
    private static readonly TimeSpan s_formsOpenFor = TimeSpan.FromHours(1);

    private readonly StoreAccess<ConversationDbContext> _access;
    private readonly TimeProvider _time;

    private ConversationStore(StoreAccess<ConversationDbContext> access, TimeProvider time) => (_access, _time) = (access, time);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens the tables in a SQLite file; creates what does not exist.</summary>
    /// <exception cref="StoreException">It cannot be opened; the message names the mend.</exception>
    public static async Task<ConversationStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken) =>
        new(await StoreAccess<ConversationDbContext>.OpenAsync(new SqliteEngine<ConversationDbContext>(connectionString, ConversationDbContext.Tables, "NORMAL"), cancellationToken), time);

    /// <summary>Empty tables in memory, gone when disposed.</summary>
    public static Task<ConversationStore> InMemoryAsync(TimeProvider time, CancellationToken cancellationToken) => OpenAsync("Data Source=:memory:", time, cancellationToken);

    public Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<Turn> turns, CancellationToken cancellationToken) => _access.WriteAsync<IReadOnlyList<bool>>(
        async db =>
        {
            var events = turns.Select(turn => turn.Event).ToList();
            var platforms = turns.Select(turn => turn.Platform).Distinct().ToList();
            var known = await db.Turns.Where(row => platforms.Contains(row.Platform) && events.Contains(row.Event)).Select(row => new { row.Platform, row.Event }).ToListAsync(cancellationToken);
            var seen = known.Select(row => (row.Platform, row.Event)).ToHashSet();
            var isNew = turns.Select(turn => seen.Add((turn.Platform, turn.Event))).ToList();
            db.Turns.AddRange(turns.Where((_, at) => isNew[at]).Select(turn => new TurnRow { Platform = turn.Platform, Event = turn.Event, Person = turn.Person, Content = JsonSerializer.Serialize(turn, StoredJson.Default.Turn) }));
            await db.SaveChangesAsync(cancellationToken);
            return isNew;
        },
        cancellationToken);

    public Task<IReadOnlyList<Turn>> WaitingAsync(string platform, CancellationToken cancellationToken) => _access.ReadAsync<IReadOnlyList<Turn>>(
        async db =>
        {
            var contents = await db.Turns.Where(row => row.Platform == platform && row.FinishedAt == null && row.Content != null).OrderBy(row => row.Number).Select(row => row.Content!).ToListAsync(cancellationToken);
            return [.. contents.Select(content => JsonSerializer.Deserialize(content, StoredJson.Default.Turn)!)];
        },
        cancellationToken);

    public Task FinishAsync(Turn turn, CancellationToken cancellationToken)
    {
        var now = Now;
        return _access.WriteAsync(
            db => db.Turns.Where(row => row.Platform == turn.Platform && row.Event == turn.Event)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.FinishedAt, now).SetProperty(one => one.Content, (string?)null).SetProperty(one => one.Person, (string?)null), cancellationToken),
            cancellationToken);
    }

    public Task AddAsync(SentAnswer answer, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var (messages, facts) = (JsonSerializer.Serialize(answer.Messages, StoredJson.Default.IReadOnlyListString), Json(answer.Facts));
            var row = await db.Answers.FindAsync([answer.Id], cancellationToken);
            if (row is null) db.Answers.Add(row = new AnswerRow { Id = answer.Id, Place = answer.Place, Messages = messages, Facts = facts, Language = answer.Language });
            (row.Question, row.Messages, row.Facts, row.Language, row.At) = (answer.Question, messages, facts, answer.Language, answer.At.ToUnixTimeMilliseconds());
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task<SentAnswer?> FindAsync(string id, CancellationToken cancellationToken) =>
        _access.ReadAsync(async db => Read(await db.Answers.FindAsync([id], cancellationToken)), cancellationToken);

    public Task<SentAnswer?> ReplyToAsync(string place, string question, CancellationToken cancellationToken) =>
        _access.ReadAsync(async db => Read(await db.Answers.Where(row => row.Place == place && row.Question == question).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellationToken)), cancellationToken);

    public Task RateAsync(Rating rating, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var row = await db.Ratings.FindAsync([rating.Answer, rating.Person], cancellationToken);
            if (row is null) db.Ratings.Add(row = new RatingRow { Answer = rating.Answer, Person = rating.Person, Facts = "" });
            (row.IsHelpful, row.Reason, row.Facts, row.At) = (rating.IsHelpful, rating.Reason, Json(rating.Facts), rating.At.ToUnixTimeMilliseconds());
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task ReportAsync(MistakeReport report, CancellationToken cancellationToken) => _access.WriteAsync(
        db =>
        {
            db.Reports.Add(new ReportRow { Answer = report.Answer, Person = report.Person, Text = report.Text, Facts = Json(report.Facts), Language = report.Language, At = report.At.ToUnixTimeMilliseconds() });
            return db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task<string?> LanguageAsync(string personOrPlace, CancellationToken cancellationToken) =>
        OneAsync("SELECT \"Language\" FROM \"Choices\" WHERE \"Name\" = @name", personOrPlace, reader => reader.GetString(0), cancellationToken);

    public Task ChooseLanguageAsync(string personOrPlace, string? language, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var row = await db.Choices.FindAsync([personOrPlace], cancellationToken);
            if (language is null && row is not null) db.Choices.Remove(row);
            else if (language is not null && row is not null) row.Language = language;
            else if (language is not null) db.Choices.Add(new ChoiceRow { Name = personOrPlace, Language = language });
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task OpenFormAsync(string asker, string person, ReplyAction action, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var row = await db.Forms.FindAsync([asker], cancellationToken);
            if (row is null) db.Forms.Add(row = new FormRow { Asker = asker, Person = person, Action = action.Code });
            (row.Action, row.At) = (action.Code, Now);
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public async Task<ReplyAction?> CloseFormAsync(string asker, CancellationToken cancellationToken)
    {
        // Few messages find a form open, and reading waits for nobody.
        var open = await OneAsync("SELECT \"Action\", \"At\" FROM \"Forms\" WHERE \"Asker\" = @name", asker, reader => new OpenForm(reader.GetString(0), reader.GetInt64(1)), cancellationToken);
        if (open is null) return null;
        await _access.WriteAsync(db => db.Forms.Where(row => row.Asker == asker).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return Now - open.At <= s_formsOpenFor.TotalMilliseconds ? ReplyAction.Read(open.Action) : null;
    }

    public Task<PersonalData> DataOfAsync(string person, CancellationToken cancellationToken) => _access.ReadAsync(
        async db =>
        {
            var language = await db.Choices.Where(row => row.Name == person).Select(row => row.Language).FirstOrDefaultAsync(cancellationToken);
            var ratings = await db.Ratings.Where(row => row.Person == person).OrderBy(row => row.At).ToListAsync(cancellationToken);
            var reports = await db.Reports.Where(row => row.Person == person).OrderBy(row => row.At).ToListAsync(cancellationToken);
            var waiting = await db.Turns.CountAsync(row => row.Person == person, cancellationToken);
            return new PersonalData(
                language,
                [.. ratings.Select(row => new Rating(row.Answer, row.Person, row.IsHelpful, row.Reason, Facts(row.Facts), At(row.At)))],
                [.. reports.Select(row => new MistakeReport(row.Answer, row.Person, row.Text, Facts(row.Facts), row.Language, At(row.At)))],
                waiting);
        },
        cancellationToken);

    public Task MoveAsync(string fromPlace, string toPlace, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            if (await db.Choices.FindAsync([fromPlace], cancellationToken) is { } choice && await db.Choices.FindAsync([toPlace], cancellationToken) is null)
            {
                db.Choices.Remove(choice);
                db.Choices.Add(new ChoiceRow { Name = toPlace, Language = choice.Language });
            }
            foreach (var form in await db.Forms.Where(row => row.Asker.StartsWith(fromPlace + "/")).ToListAsync(cancellationToken))
            {
                var asker = toPlace + form.Asker[fromPlace.Length..];
                db.Forms.Remove(form);
                if (await db.Forms.FindAsync([asker], cancellationToken) is null) db.Forms.Add(new FormRow { Asker = asker, Person = form.Person, Action = form.Action, At = form.At });
            }
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    public Task ForgetAsync(string person, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            await db.Choices.Where(row => row.Name == person).ExecuteDeleteAsync(cancellationToken);
            await db.Ratings.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
            await db.Reports.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
            return await db.Forms.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
        },
        cancellationToken);

    public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        _access.ReadAsync(db => db.Notes.Where(row => row.Name == name).Select(row => row.Text).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    public Task WriteAsync(string name, string text, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var row = await db.Notes.FindAsync([name], cancellationToken);
            if (row is null) db.Notes.Add(new NoteRow { Name = name, Text = text });
            else row.Text = text;
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Removes what has been kept long enough.</summary>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var (events, answers, forms) = (Before(s_eventsKeptFor), Before(s_answersKeptFor), Before(s_formsOpenFor));
        return _access.WriteAsync(
            async db =>
            {
                await db.Turns.Where(row => row.FinishedAt < events).ExecuteDeleteAsync(cancellationToken);
                await db.Answers.Where(row => row.At < answers).ExecuteDeleteAsync(cancellationToken);
                return await db.Forms.Where(row => row.At < forms).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

        long Before(TimeSpan span) => (now - span).ToUnixTimeMilliseconds();
    }

    public ValueTask DisposeAsync() => _access.DisposeAsync();

    // What every turn asks goes by plain SQL: it takes a tenth of the time, and nobody waits for Entity Framework's start.
    private Task<T?> OneAsync<T>(string sql, string name, Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class => _access.AskAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@name", name);
            command.Parameters.Add(parameter);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? read(reader) : null;
        },
        cancellationToken);

    private static SentAnswer? Read(AnswerRow? row) => row is null ? null
        : new(row.Id, row.Place, row.Question, JsonSerializer.Deserialize(row.Messages, StoredJson.Default.IReadOnlyListString)!, Facts(row.Facts), row.Language, At(row.At));

    private static string Json(IReadOnlyList<FactVersion> facts) => JsonSerializer.Serialize(facts, StoredJson.Default.IReadOnlyListFactVersion);

    private static IReadOnlyList<FactVersion> Facts(string json) => JsonSerializer.Deserialize(json, StoredJson.Default.IReadOnlyListFactVersion)!;

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record OpenForm(string Action, long At);
}
