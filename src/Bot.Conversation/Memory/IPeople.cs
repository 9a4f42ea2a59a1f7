using Bot.Conversation.Replies;

namespace Bot.Conversation.Memory;

/// <summary>All that is stored of one person.</summary>
/// <param name="Language">The language chosen, or null.</param>
/// <param name="Ratings">Ratings given.</param>
/// <param name="Reports">Mistakes reported.</param>
/// <param name="Waiting">Messages of the person that are not served yet.</param>
public sealed record PersonalData(string? Language, IReadOnlyList<Rating> Ratings, IReadOnlyList<MistakeReport> Reports, int Waiting);

/// <summary>What is stored of people and chats: their choices, and forms they have open. Names are those of <see cref="Turns.Turn"/>.</summary>
public interface IPeople
{
    /// <summary>The language that a person or a chat chose, or null.</summary>
    Task<string?> LanguageAsync(string personOrPlace, CancellationToken cancellationToken);

    /// <summary>Fixes a language; null lets answers follow their questions again.</summary>
    Task ChooseLanguageAsync(string personOrPlace, string? language, CancellationToken cancellationToken);

    /// <summary>The next plain message of this asker fills in a form.</summary>
    Task OpenFormAsync(string asker, string person, ReplyAction action, CancellationToken cancellationToken);

    /// <summary>The form that this asker has open, or null; it is closed by this. Forms close by themselves after an hour.</summary>
    Task<ReplyAction?> CloseFormAsync(string asker, CancellationToken cancellationToken);

    /// <summary>All that is stored of a person.</summary>
    Task<PersonalData> DataOfAsync(string person, CancellationToken cancellationToken);

    /// <summary>A chat has a new name: the language it chose goes with it, and the forms that are open there.</summary>
    Task MoveAsync(string fromPlace, string toPlace, CancellationToken cancellationToken);

    /// <summary>Removes all that is stored of a person.</summary>
    Task ForgetAsync(string person, CancellationToken cancellationToken);
}

/// <summary>Short texts by name, kept across restarts.</summary>
public interface INotes
{
    /// <summary>The text, or null.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps a text in place of the one before.</summary>
    Task WriteAsync(string name, string text, CancellationToken cancellationToken);
}
