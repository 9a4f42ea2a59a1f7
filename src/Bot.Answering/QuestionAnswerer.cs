using Bot.Answering.Composing;
using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Answering;

/// <summary>
/// A question in, an <see cref="Answer"/> or an <see cref="Abstention"/> out, from one state of the fact base. Building it indexes the base (about a tenth of a
/// second for a thousand facts); answering takes a millisecond or two. Thread-safe.
/// </summary>
public sealed partial class QuestionAnswerer : IDisposable
{
    private const int MostNearest = 3;
    private const int MostParts = 4;

    private readonly KnowledgeBase _base;
    private readonly FactIndex _index;
    private readonly QuestionReader _reader;
    private readonly FactComposer _facts;
    private readonly Disagreements _disagreements;
    private readonly IReadOnlyList<IComposer> _composers;
    private readonly GroundingGate _gate;
    private readonly EntityLinker _linker;
    private readonly SessionFilter _filter;
    private readonly ILogger _logger;

    /// <summary>Indexes a fact base.</summary>
    /// <param name="knowledge">The facts to answer from.</param>
    /// <param name="logger">Takes what the gate drops and why; questions only at Trace.</param>
    /// <param name="clock">Tells which sessions are past and which are to come; the system's clock by default.</param>
    /// <param name="indexFolder">A folder of the program's own in which the index is kept, so that the next start indexes only what has changed; null to index in memory alone. It may be lost or deleted at any time.</param>
    public QuestionAnswerer(KnowledgeBase knowledge, ILogger<QuestionAnswerer>? logger = null, TimeProvider? clock = null, string? indexFolder = null)
    {
        _base = knowledge;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _linker = new EntityLinker(knowledge);
        _index = new FactIndex(knowledge, _linker, indexFolder is null ? null : new KeptIndex(indexFolder, _logger));
        _linker.Learn(Vocabulary(_index));
        _reader = new QuestionReader(knowledge, _linker);
        _filter = new SessionFilter(knowledge);
        _gate = new GroundingGate(knowledge, _linker);
        _facts = new FactComposer(knowledge, _index);
        _disagreements = new Disagreements(knowledge, _index);
        _composers =
        [
            new NewsComposer(knowledge, _index), new PremiseComposer(knowledge, _index), new MembershipComposer(knowledge, _index), new ComparisonComposer(knowledge, _index), new HostComposer(knowledge, _index),
            new ParticipantsComposer(knowledge, _index), new NextComposer(knowledge, _index, clock ?? TimeProvider.System), new SessionsComposer(knowledge, _index, clock ?? TimeProvider.System), new SessionFactsComposer(knowledge, _index),
            new SessionListsComposer(knowledge, _index), new SummaryComposer(knowledge, _index), new OfficeComposer(knowledge, _index),
            new EntityComposer(knowledge, _index), new DayComposer(knowledge, _index), _facts,
        ];
    }

    /// <summary>The fact base that answers come from.</summary>
    public KnowledgeBase Knowledge => _base;

    /// <summary>Answers one question. Never throws for what somebody typed.</summary>
    public Response Answer(Question question)
    {
        if (SmallTalk.Of(question) is { } smallTalk) return smallTalk;
        var text = QuestionReader.Readable(question.Text);
        var parts = QuestionParts.Of(text);
        if (parts.Count > 1) parts = [.. parts.Where(part => SmallTalk.Of(new Question(part)) is null)];
        return parts.Count > 1 ? AnswerAll(question, text, parts) : Written(Find(question));
    }

    // Each part is asked as a follow-up of those before it.
    private Response AnswerAll(Question question, string text, IReadOnlyList<string> parts)
    {
        var language = question.Language is { } wanted && Languages.Has(wanted) ? wanted : LanguageDetector.Detect(text, Tokenizer.Tokens(text));
        var (turns, found) = (new List<string>(question.Previous ?? []), new List<Found>());
        if (turns.Count % 2 == 1) turns.Add("");
        foreach (var part in parts.Take(MostParts))
        {
            var next = Find(new Question(part, language, turns));
            // What leans on a question without an answer would get any facts at all.
            var leans = next is { IsExtracted: true, Reading.LeansOnEarlier: true } && found is [.., { IsAnswered: false }];
            found.Add(leans ? next with { Claims = [] } : next);
            // What nothing is known of is no ground for the next.
            if (found[^1].IsAnswered || found[^1].Reading.Session is not null) turns.AddRange([part, found[^1].Text]);
        }
        var claims = PartsWriter.Joined(found);
        if (claims.Count == 0) return Written(PartsWriter.Lacking(found));
        var spoken = found.Find(part => part.IsAnswered)!.Reading.Language;
        var others = Passed(_disagreements.Beside([.. found.Where(part => !part.ShowsBothSides).SelectMany(part => part.Claims)], claims, spoken));
        var unanswered = PartsWriter.Unanswered(found, parts.Count - found.Count, MostParts, spoken, _base);
        return AnswerWriter.Write([.. claims, .. others], spoken, found.Exists(part => part.CorrectsPremise), _base, unanswered);
    }

    private Found Find(Question question)
    {
        var reading = _reader.Read(question);
        LogReading(reading);
        var dropped = false;
        foreach (var composer in _composers)
        {
            switch (Spoken(composer, reading))
            {
                case Drafted drafted when Passed(drafted.Claims) is { Count: > 0 } claims:
                    return new Found(reading, claims) { CorrectsPremise = drafted.CorrectsPremise, ShowsBothSides = composer.ShowsBothSides, IsExtracted = composer == _facts };
                case Drafted:
                    dropped = true;
                    break;
                case Lacking lacking:
                    return new Found(reading, []) { Lacking = lacking, Dropped = dropped };
            }
        }
        return new Found(reading, []) { Dropped = dropped };
    }

    private Response Written(Found found)
    {
        if (!found.IsAnswered) return AbstentionWriter.Write(found, _facts.Nearest(found.Reading, found.Lacking, MostNearest), _base);
        var language = found.Reading.Language;
        var others = found.ShowsBothSides ? [] : Passed(_disagreements.Beside(found.Claims, found.Claims, language));
        return AnswerWriter.Write([.. found.Claims, .. others], language, found.CorrectsPremise, _base);
    }

    /// <summary>A session in short, as <c>/session</c> shows it; an abstention when no field of it has a fact.</summary>
    /// <param name="session">The session.</param>
    /// <param name="language">Language of the words.</param>
    public Response Summary(Session session, string language) => Overview(language, wording => SummaryComposer.Of(session, wording, int.MaxValue)?.Claims);

    /// <summary>Sessions by words for their level, place, topic or date ("ministers in Astana", «саммиты 2023»), as <c>/sessions</c> lists them; none when a word is left that says nothing of a session.</summary>
    /// <param name="words">In any of the seven languages, in any form.</param>
    public IReadOnlyList<Session> Sessions(string words) => _filter.Fitting(_reader.Read(new Question(words)));

    /// <summary>Sessions side by side, as <c>/compare</c> shows them.</summary>
    /// <param name="sessions">Two or more sessions.</param>
    /// <param name="language">Language of the words.</param>
    public Response Comparison(IReadOnlyList<Session> sessions, string language) => Overview(language, wording => sessions.SelectMany(session => ComparisonComposer.Of(session, wording)));

    /// <summary>What the base holds about a person, as <c>/person</c> shows it: offices first, then facts by date.</summary>
    /// <param name="person">The person.</param>
    /// <param name="language">Language of the words.</param>
    public Response Profile(Entity person, string language) => Overview(language, wording => ProfileComposer.Of(person, wording, _base));

    /// <summary>The latest of what the base knows to have happened, as <c>/latest</c> shows it, newest first.</summary>
    /// <param name="language">Language of the words.</param>
    public Response Latest(string language) => Overview(language, wording => LatestComposer.Of(wording, _base, _index));

    private Response Overview(string language, Func<Wording, IEnumerable<Claim>?> compose) =>
        Passed(WithoutRepeatedHeadings(compose(new Wording(_base, _index, language)))) is { Count: > 0 } claims
            ? AnswerWriter.Write([.. claims, .. Passed(_disagreements.Beside(claims, claims, language))], language, false, _base)
            : new Abstention(language, Phrases.Fill(language, "nothing-found"), AbstentionReason.NothingFound, [], []);

    private static List<Claim> WithoutRepeatedHeadings(IEnumerable<Claim>? claims)
    {
        string? heading = null;
        var all = new List<Claim>();
        foreach (var claim in claims ?? [])
        {
            all.Add(claim.Heading is not null && claim.Heading == heading ? claim with { Heading = null } : claim);
            heading = claim.Heading ?? heading;
        }
        return all;
    }

    /// <summary>Puts a sentence through the grounding gate against one fact.</summary>
    /// <param name="sentence">Any sentence in one of the seven languages.</param>
    /// <param name="fact">Id of a published fact.</param>
    /// <exception cref="ArgumentException">There is no published fact with this id.</exception>
    public GateVerdict Verify(string sentence, string fact)
    {
        var indexed = _index.Find(fact) ?? throw new ArgumentException($"There is no published fact '{fact}'.", nameof(fact));
        return _gate.Check(new Claim(sentence, LanguageDetector.Detect(sentence, Tokenizer.Tokens(sentence)), [indexed]));
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    // A language without all the patterns that an answer needs gets the whole answer in Russian, under a label, rather than half of it in English.
    private static Draft? Spoken(IComposer composer, QuestionReading reading)
    {
        var draft = composer.Compose(reading);
        if (draft is not Drafted drafted || !drafted.Claims.Any(claim => claim.FellBack) || composer.Compose(reading with { Language = Languages.Russian }) is not Drafted russian) return draft;
        var label = Phrases.Fill(reading.Language, "heading-other-language", ("language", Phrases.Fill(reading.Language, "language-ru")));
        return russian with { Claims = [.. russian.Claims.Select((claim, at) => at == 0 && claim.Heading is null ? claim with { Heading = label } : claim)] };
    }

    // Whatever fails is left out and logged with the reason; the rest stands.
    private List<Claim> Passed(IEnumerable<Claim> claims)
    {
        var passed = new List<Claim>();
        string? heading = null;
        foreach (var claim in claims)
        {
            var verdict = _gate.Check(claim);
            heading = claim.Heading ?? heading;
            if (!verdict.Passed)
            {
                LogDropped(claim.Text, verdict);
                continue;
            }
            // A heading goes with the first entry under it that passes.
            passed.Add(claim.IsListEntry || claim.Heading is not null ? claim with { Heading = heading } : claim);
            heading = null;
        }
        return passed;
    }

    private static IEnumerable<string> Vocabulary(FactIndex index) =>
        ConceptLexicon.Default.Stems.Concat(Phrases.Words).Concat(Languages.All.SelectMany(WordLists.Stop)).Concat(QuestionWords.All)
            .Concat(index.Facts.SelectMany(fact => fact.Reading.Plain));

    [LoggerMessage(Level = LogLevel.Trace, Message = "Read a question: {Reading}")]
    private partial void LogReading(QuestionReading reading);

    [LoggerMessage(Level = LogLevel.Information, Message = "The gate dropped a claim: {Claim} ({Verdict})")]
    private partial void LogDropped(string claim, GateVerdict verdict);
}
