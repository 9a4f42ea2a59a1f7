namespace Bot.Conversation.Replies.Layout;

/// <summary>A stretch of a message in a platform's own markup.</summary>
/// <param name="Markup">As it is sent.</param>
/// <param name="Length">What the platform counts of it.</param>
/// <param name="Entities">How many things in it the platform counts apart: links, bold words.</param>
public readonly record struct Piece(string Markup, int Length, int Entities = 0);

/// <summary>How a platform writes what replies are made of. Whatever words go in are shown as they are: no markup, no mention in them takes effect. Thread-safe.</summary>
public interface IMarkup
{
    Piece Text(string words);

    Piece Bold(string words);

    Piece Quote(string words);

    Piece Link(string words, string url);

    /// <summary>The number of a source behind what it supports, leading to the source where that is known.</summary>
    Piece Citation(int number, string? url);

    /// <summary>A command to press or to type.</summary>
    Piece Command(CommandHint hint);
}

/// <summary>How much a message takes.</summary>
/// <param name="Length">As pieces count it.</param>
/// <param name="Entities">Most entities.</param>
public sealed record MessageLimits(int Length, int Entities);
