namespace Bot.Scenarios;

/// <summary>Lets people wait until something is true, without asking again and again.</summary>
internal sealed class Changes
{
    private TaskCompletionSource next = New();

    /// <summary>Ends with the next change. Take it before you look, or a change in between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Announce() => Interlocked.Exchange(ref next, New()).SetResult();

    /// <param name="look">Returns what is waited for, or null as long as it is not there.</param>
    /// <param name="missing">Says, for the failure, what was waited for and what there was instead.</param>
    /// <param name="patience">Real time, whatever clock the emulator runs on: a test must end.</param>
    public async Task<T> WaitAsync<T>(Func<T?> look, Func<string> missing, TimeSpan patience, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        while (true)
        {
            var changed = Next;
            if (look() is { } found) return found;
            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Nothing came within {patience.TotalSeconds:0} s. {missing()}");
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
