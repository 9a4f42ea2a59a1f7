using System.Data.Common;
using Bot.Conversation.Replies;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

// What people and chats chose, and forms they have open.
public sealed partial class ConversationStore
{
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

    public async Task ForgetAsync(string person, CancellationToken cancellationToken)
    {
        await _access.WriteAsync(
            async db =>
            {
                await db.Choices.Where(row => row.Name == person).ExecuteDeleteAsync(cancellationToken);
                await db.Ratings.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
                await db.Reports.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
                return await db.Forms.Where(row => row.Person == person).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
        await EmptyLogAsync(cancellationToken);
    }

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

    private sealed record OpenForm(string Action, long At);
}
