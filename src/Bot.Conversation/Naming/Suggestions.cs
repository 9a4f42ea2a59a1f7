using Bot.Answering;
using Bot.Conversation.Replies;
using Bot.Knowledge;

namespace Bot.Conversation.Naming;

/// <summary>A name to choose, and what choosing it writes.</summary>
public sealed record NameChoice(string Label, string Value);

/// <summary>Something to put into any chat.</summary>
/// <param name="Id">Names it among the results.</param>
/// <param name="Title">What it is, short.</param>
/// <param name="Description">What more there is to it, short.</param>
/// <param name="Reply">What is put into the chat.</param>
public sealed record InlineResult(string Id, string Title, string Description, Reply Reply);

/// <summary>What could be meant while somebody is still typing. Thread-safe.</summary>
public sealed class Suggestions(ItemNames names, QuestionAnswerer answerer)
{
    /// <summary>Id of the result that is an answer; all others have the key of what they show.</summary>
    public const string AnswerId = "answer";

    private const int LongestDescription = 120;
    private const int MostSpokenOf = 3;

    /// <summary>Names that a command's argument could become.</summary>
    /// <param name="command">The command.</param>
    /// <param name="typed">What stands behind it so far.</param>
    /// <param name="language">Language of the labels.</param>
    /// <param name="most">How many are shown.</param>
    /// <param name="decidesForChat">Whether who types may decide for everybody in the chat.</param>
    public IReadOnlyList<NameChoice> Names(string command, string typed, string language, int most, bool decidesForChat) => command switch
    {
        CommandTable.Session or CommandTable.Sessions or CommandTable.Compare => Named<Session>(ItemKind.Session, typed, language, most),
        CommandTable.Person => Named<Entity>(ItemKind.Entity, typed, language, most),
        CommandTable.Source => Named<Source>(ItemKind.Source, typed, language, most),
        CommandTable.Fact => Named<Fact>(ItemKind.Fact, typed, language, most),
        CommandTable.Language => [.. LanguageNames.Of(typed, language, decidesForChat).Take(most)],
        _ => [],
    };

    /// <summary>The answer to a question when there is one and the sessions it speaks of, then sessions that the words could mean.</summary>
    public IReadOnlyList<InlineResult> Inline(string query, string? language, int most)
    {
        if (string.IsNullOrWhiteSpace(query)) return [];
        var response = answerer.Answer(new Question(query, language));
        var results = new List<InlineResult>();
        if (response is Answer answer) results.Add(new(AnswerId, answer.Claims[0].Text, Rest(answer), ReplyFormatter.Format(answer)));
        results.AddRange(SpokenOf(response).Concat(names.Near<Session>(ItemKind.Session, query, most)).DistinctBy(session => session.Id).Select(session => OfSession(session, response.Language)).OfType<InlineResult>());
        return [.. results.Take(most).Select(result => result with { Title = Short(result.Title), Description = Short(result.Description) })];
    }

    private IEnumerable<Session> SpokenOf(Response response) =>
        response is Answer answer ? answer.Citations.Select(citation => citation.Fact.Session).OfType<string>().Distinct().Select(answerer.Knowledge.Session).OfType<Session>().Take(MostSpokenOf) : [];

    // What the title leaves to say: the other claims, or where the only one is from.
    private static string Rest(Answer answer) => answer.Claims.Count > 1
        ? string.Join(' ', answer.Claims.Skip(1).Select(claim => claim.Text))
        : string.Join("; ", answer.Citations.Select(citation => SourceLabel.Publication(citation.Source, answer.Language)).Distinct());

    private InlineResult? OfSession(Session session, string language) => answerer.Summary(session, language) is Answer summary
        ? new(session.Key, ItemNames.Label(session, language), summary.Claims[0].Text, ReplyFormatter.Format(summary)) : null;

    private List<NameChoice> Named<T>(ItemKind kind, string typed, string language, int most) where T : class, IItem =>
        [.. (typed.Length == 0 ? names.First<T>(kind, most) : names.Near<T>(kind, typed, most)).Select(item => new NameChoice(ItemNames.Label(item, language), item.Key))];

    private static string Short(string words) => words.Length <= LongestDescription ? words : VisibleText.Cut(words, LongestDescription - 1) + "…";
}
