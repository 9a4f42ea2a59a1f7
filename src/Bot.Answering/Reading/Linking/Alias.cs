namespace Bot.Answering.Reading.Linking;

/// <summary>What a name in a text stands for.</summary>
internal enum LinkTarget
{
    Entity,
    Session,
    Publisher,
}

/// <summary>One name of one thing, as tokens.</summary>
/// <param name="Target">What sort of thing.</param>
/// <param name="Id">Id of the entity or session, or the publisher's name.</param>
/// <param name="Tokens">The name's words.</param>
/// <param name="IsName">Whether it is a proper name (and so may be misspelt), not a topic or term.</param>
internal sealed record Alias(LinkTarget Target, string Id, IReadOnlyList<Token> Tokens, bool IsName)
{
    /// <summary>A short name in capitals ("US", "UN", "EU") must not be found in an ordinary word ("us").</summary>
    public bool IsAcronym { get; } = Tokens is [{ Text: { Length: <= 3 } text }] && text.All(char.IsUpper);
}

/// <summary>A stretch of tokens that names something.</summary>
/// <param name="Target">What sort of thing.</param>
/// <param name="Ids">The things it may name, likeliest first; usually one.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="IsGuess">Whether it was found only by edit distance or as an abbreviation.</param>
internal sealed record Mention(LinkTarget Target, IReadOnlyList<string> Ids, int First, int Last, bool IsGuess = false)
{
    private const int Nowhere = -1;

    /// <summary>The words, when it stands in an earlier question and nowhere in this one.</summary>
    public string? Inherited { get; private init; }

    /// <summary>The mention for a question that follows the one whose tokens these are.</summary>
    public Mention From(IReadOnlyList<Token> tokens) =>
        Inherited is not null ? this : this with { Inherited = string.Join(' ', tokens.Skip(First).Take(Length).Select(token => token.Text)), First = Nowhere, Last = Nowhere };

    public string Id => Ids[0];

    public int Length => Last - First + 1;

    public bool Covers(int token) => token >= First && token <= Last;
}
