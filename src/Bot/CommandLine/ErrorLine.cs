using Bot.Composition;
using Bot.Conversation.Turns;
using Bot.Knowledge.Files;
using Bot.Knowledge.Storage;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary>An error in one line.</summary>
internal static class ErrorLine
{
    /// <summary>The line, or null when the user stopped the program: then there is nothing to say.</summary>
    public static string? Of(Exception error) => error switch
    {
        OperationCanceledException => null,
        UsageException or KnowledgeFolderException or StoreException or ConnectException => OneLine(error.Message),
        OptionsValidationException options => OneLine(string.Join(" ", options.Failures)),
        InvalidDataException or FormatException => OneLine($"appsettings.json cannot be read: {Innermost(error).Message} Compare it with appsettings.example.json."),
        IOException or UnauthorizedAccessException => OneLine($"{error.Message.TrimEnd('.', ' ')}. Check the path, its permissions and the space on the disk."),
        _ => OneLine($"Something went wrong that should not: {error.GetType().Name}: {error.Message} Please report it; --set Logging:LogLevel:Default=Debug shows where it came from."),
    };

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;

    private static string OneLine(string message) => Conversation.Replies.VisibleText.Of(message.ReplaceLineEndings(" "));
}
