using System.Text.Json;
using Bot.Conversation.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

// Turns, until they are served.
public sealed partial class ConversationStore
{
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
}
