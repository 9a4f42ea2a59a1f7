using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

// Answers that were sent, and what people thought of them.
public sealed partial class ConversationStore
{
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

    private static SentAnswer? Read(AnswerRow? row) => row is null ? null
        : new(row.Id, row.Place, row.Question, JsonSerializer.Deserialize(row.Messages, StoredJson.Default.IReadOnlyListString)!, Facts(row.Facts), row.Language, At(row.At));
}
