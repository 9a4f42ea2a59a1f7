namespace Bot.Composition;

/// <summary>The program was called in a way that cannot work. The message is one line and names the mend.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : Exception(message, cause);
