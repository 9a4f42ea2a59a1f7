namespace Bot.Telegram;

/// <summary>Who the bot is on Telegram.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Its name, without @.</param>
internal sealed record Me(long Id, string Username)
{
    public bool Is(string name) => name.Equals(Username, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of the private chat with the bot; what it carries arrives there as /start.</summary>
    public string LinkTo(string? carried) => carried is null ? $"https://t.me/{Username}" : $"https://t.me/{Username}?start={carried}";
}

/// <summary>Knows who the bot is, once Telegram has said so. Thread-safe.</summary>
internal sealed class Account
{
    private readonly TaskCompletionSource<Me> _me = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set(Me me) => _me.TrySetResult(me);

    /// <summary>Waits until it is known: before that there is nobody to send as.</summary>
    public Task<Me> KnownAsync(CancellationToken cancellationToken) => _me.Task.WaitAsync(cancellationToken);
}
