using Bot.Knowledge;

namespace Bot.Answering;

/// <summary>A citation in an answer: an exact fact version at a place in a source.</summary>
/// <param name="Number">The number in brackets, from 1.</param>
/// <param name="Fact">The fact, in the version used.</param>
/// <param name="Source">The source.</param>
/// <param name="Locator">Place in the source, if known.</param>
/// <param name="Quote">Verbatim words, only where the source's text is kept.</param>
public sealed record AnswerCitation(int Number, Fact Fact, Source Source, string? Locator, string? Quote);

/// <summary>One sentence or list entry of an answer with its citations.</summary>
/// <param name="Text">The words, without citation numbers.</param>
/// <param name="Citations">Numbers of its citations, ascending; never empty.</param>
/// <param name="IsListEntry">Whether it stands on a line of its own.</param>
/// <param name="Heading">A label to print above it, which is no sentence ("Agenda"); usually null.</param>
public sealed record CitedClaim(string Text, IReadOnlyList<int> Citations, bool IsListEntry, string? Heading = null);

/// <summary>Why there is no answer.</summary>
public enum AbstentionReason
{
    /// <summary>The base holds nothing for a slot that the question names.</summary>
    MissingSlot,

    /// <summary>The question names nothing that the base knows.</summary>
    NothingFound,

    /// <summary>What was found did not pass the grounding gate.</summary>
    NotGrounded,

    /// <summary>There is no question in it.</summary>
    Empty,

    /// <summary>A greeting, thanks or the like.</summary>
    SmallTalk,
}

/// <summary>What comes back to a question: an <see cref="Answer"/> or an <see cref="Abstention"/>.</summary>
/// <param name="Language">Language of the words.</param>
/// <param name="Text">The words to show; citation numbers in brackets.</param>
public abstract record Response(string Language, string Text);

/// <summary>An answer in which every sentence is cited.</summary>
/// <param name="Language">Language of the words.</param>
/// <param name="Claims">Its sentences and list entries, in order.</param>
/// <param name="Citations">Its citations by number, from 1.</param>
/// <param name="Conflicts">Pairs of ids of facts shown that disagree.</param>
/// <param name="CorrectsPremise">Whether it says that the question assumes something the base contradicts.</param>
/// <param name="Unanswered">Of a message with several questions, a sentence on each that has no answer; they stand behind the claims and cite nothing.</param>
public sealed record Answer(
    string Language, IReadOnlyList<CitedClaim> Claims, IReadOnlyList<AnswerCitation> Citations, IReadOnlyList<(string One, string Other)> Conflicts, bool CorrectsPremise, IReadOnlyList<string> Unanswered)
    : Response(Language, string.Join('\n', Unanswered.Prepend(Joined(Claims))))
{
    private static string Joined(IReadOnlyList<CitedClaim> claims)
    {
        var text = new System.Text.StringBuilder();
        var afterEntry = false;
        foreach (var claim in claims)
        {
            if (text.Length > 0) text.Append(claim.IsListEntry || claim.Heading is not null || afterEntry ? '\n' : ' ');
            afterEntry = claim.IsListEntry;
            if (claim.Heading is { } heading) text.Append(heading).Append(claim.IsListEntry ? ":\n" : ": ");
            if (claim.IsListEntry) text.Append("• ");
            text.Append(claim.Text);
            foreach (var number in claim.Citations) text.Append(System.Globalization.CultureInfo.InvariantCulture, $" [{number}]");
        }
        return text.ToString();
    }
}

/// <summary>A deliberate non-answer.</summary>
/// <param name="Language">Language of the words.</param>
/// <param name="Text">The words to show.</param>
/// <param name="Reason">Why.</param>
/// <param name="Missing">What the base does not hold, in the asker's words.</param>
/// <param name="Nearest">The nearest facts, best first; may be empty.</param>
public sealed record Abstention(string Language, string Text, AbstentionReason Reason, IReadOnlyList<string> Missing, IReadOnlyList<Fact> Nearest) : Response(Language, Text);
