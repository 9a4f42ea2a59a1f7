using Microsoft.Extensions.Logging;

namespace Bot.Composition;

/// <summary>Logs as single lines on standard error. .NET's console logger would start a thread, and writes to the process's own console only.</summary>
internal sealed class StderrLoggerProvider(TextWriter error) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new StderrLogger(error, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
        // The writer belongs to the program.
    }

    private sealed class StderrLogger(TextWriter error, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var detail = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
            var line = Conversation.Replies.VisibleText.Of($"{Label(logLevel)}: {category}: {formatter(state, exception)}{detail}");
            lock (error) error.WriteLine(line);
        }

        private static string Label(LogLevel level) => level switch
        {
            LogLevel.Critical => "critical",
            LogLevel.Error => "error",
            LogLevel.Warning => "warning",
            LogLevel.Information => "info",
            LogLevel.Debug => "debug",
            _ => "trace",
        };
    }
}
