namespace Bot.Knowledge.Storage;

/// <summary>The database failed. The message is one line, says what is wrong and names the mend; nothing was changed or lost.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
