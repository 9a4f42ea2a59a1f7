using System.Threading.Channels;
using Bot.Conversation.Limits;
using Microsoft.Extensions.Options;

namespace Bot.Conversation.Turns;

/// <summary>
/// Turns that wait to be served: in order within a conversation, one at a time; conversations beside each other. A conversation that was just replied to may have to
/// rest, and holds nobody else up meanwhile. Thread-safe.
/// </summary>
public sealed class TurnQueue(IOptions<LimitOptions> options, TimeProvider time)
{
    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    /// <summary>How many wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether one more may wait.</summary>
    public bool HasRoom => Waiting < options.Value.Waiting;

    /// <summary>Waits until one more may wait.</summary>
    public async Task RoomAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task room;
            lock (_lock)
            {
                if (HasRoom) return;
                room = _room.Task;
            }
            await room.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Puts a turn at the end of its conversation. It is taken in any case: whoever brings turns looks for room first.</summary>
    public void Enqueue(Turn turn)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(turn.Place, out var lane)) _lanes[turn.Place] = lane = new Lane();
            lane.Turns.Enqueue(turn);
            _waiting++;
            if (!lane.IsBusy) MakeReady(lane);
        }
    }

    /// <summary>Takes the next turn. Its conversation gives no other before <see cref="Release"/>.</summary>
    public async ValueTask<Turn> TakeAsync(CancellationToken cancellationToken)
    {
        var lane = await _ready.Reader.ReadAsync(cancellationToken);
        lock (_lock)
        {
            _waiting--;
            _room.TrySetResult();
            if (_room.Task.IsCompleted) _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return lane.Turns.Dequeue();
        }
    }

    /// <summary>Lets the turn's conversation go on, after a rest.</summary>
    public void Release(Turn turn, TimeSpan rest)
    {
        if (rest <= TimeSpan.Zero) GoOn(turn.Place);
        else _ = RestAsync(turn.Place, rest);
    }

    private async Task RestAsync(string place, TimeSpan rest)
    {
        await Task.Delay(rest, time);
        GoOn(place);
    }

    private void GoOn(string place)
    {
        lock (_lock)
        {
            var lane = _lanes[place];
            lane.IsBusy = false;
            if (lane.Turns.Count > 0) MakeReady(lane);
            else _lanes.Remove(place);
        }
    }

    private void MakeReady(Lane lane)
    {
        lane.IsBusy = true;
        _ready.Writer.TryWrite(lane);
    }

    private sealed class Lane
    {
        public Queue<Turn> Turns { get; } = [];

        // From the moment it has a turn to give until the turn is served and the rest is over.
        public bool IsBusy { get; set; }
    }
}
