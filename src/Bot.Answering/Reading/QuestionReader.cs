using System.Text.RegularExpressions;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Reads a question by rules: language, names, session, dates, expected answer, and the words that nothing explained. Thread-safe.</summary>
internal sealed partial class QuestionReader
{
    private readonly KnowledgeBase _knowledge;

    private readonly EntityLinker _linker;

    private readonly SessionResolver _sessions;

    private readonly FollowUp _followUp;

    private readonly ILookup<string, string> _publishers;

    public QuestionReader(KnowledgeBase knowledge, EntityLinker linker)
    {
        (_knowledge, _linker) = (knowledge, linker);
        _sessions = new SessionResolver(knowledge);
        _followUp = new FollowUp(knowledge, linker, _sessions);
        _publishers = PublishersOf(knowledge);
    }

    /// <summary>As much of a text as is read, without what cannot be seen.</summary>
    public static string Readable(string text) => Cut(Folding.Visible(text), Question.LongestText).Trim();

    /// <summary>Reads the question alone, then lets it inherit from the earlier turns what it leaves out.</summary>
    public QuestionReading Read(Question question)
    {
        var text = Readable(question.Text);
        // The language to answer in says nothing about the language of the question.
        var reading = ReadAlone(text);
        var complete = Completed(reading, question.Previous ?? []);
        return question.Language is { } language && Languages.Has(language) ? complete with { Language = language } : complete;
    }

    private QuestionReading Completed(QuestionReading reading, IReadOnlyList<string> previous)
    {
        if (previous.Count == 0) return reading;
        QuestionReading? earlier = null;
        // Every other turn is a question; the answers between them only add the names they mention.
        for (var at = 0; at < previous.Count; at += 2)
        {
            var before = ReadAlone(Readable(previous[at]));
            if (earlier is not null) before = _followUp.Inherit(before, earlier, []);
            earlier = before;
        }
        var answer = previous.Count % 2 == 0 ? Cut(Folding.Visible(previous[^1]), Question.LongestText) : "";
        return earlier is null ? reading : _followUp.Inherit(reading, earlier, Named(answer));
    }

    private QuestionReading ReadAlone(string text, string? knownLanguage = null)
    {
        var tokens = Tokenizer.Tokens(text);
        var language = knownLanguage ?? LanguageDetector.Detect(text, tokens);
        var links = _linker.Link(tokens, language, guess: true);
        var dates = DateReader.Read(text, tokens);
        var numbers = NumberReader.Read(text, tokens, dates, language);
        var tags = ConceptLexicon.Default.Tag(tokens, language);
        var concepts = tags.SelectMany(tag => tag).ToHashSet(StringComparer.Ordinal);
        var (type, asking) = QuestionWords.TypeOf(tokens, language);
        var (time, timeWords) = TimeWords.Read(tokens, language);
        var period = PeriodReader.Of(tokens, dates, text, language);
        var ofPeriod = period is var (_, first, last) ? dates.Where(date => date.Start >= tokens[first].Start && date.Start < tokens[last].End).ToList() : [];
        // "How many meetings since 2021" names no meeting of 2021.
        var (session, candidates) = _sessions.Resolve(links, [.. dates.Except(ofPeriod)], concepts);
        var compared = type == AnswerType.Compare ? Compared(tokens, links, dates, language) : [];
        var (locator, located) = LocatorIn(tokens, numbers);
        var publishers = links.Where(link => link.Target == LinkTarget.Publisher).ToList();
        var entities = links.Where(link => link.Target == LinkTarget.Entity && !(locator is not null && publishers.Exists(publisher => publisher.First <= link.First && publisher.Last >= link.Last))).ToList();
        // With "article", "paragraph" and the like, a body that publishes is meant as a publisher, whatever it is called.
        List<string> asPublishers = locator is null && !concepts.Overlaps(Concepts.SourceWord) ? [] : [.. entities.SelectMany(entity => _publishers[entity.Id])];
        if (asPublishers.Count > 0) entities.RemoveAll(entity => _publishers.Contains(entity.Id));
        // "How long did it last" asks for no latest one.
        var asksLatest = (time.HasFlag(TimeSense.Latest) || concepts.Overlaps(Concepts.Latest)) && type is not (AnswerType.HowLong or AnswerType.HowMany);
        var explains = Explained(session, links, dates, tokens, asksLatest);
        return new QuestionReading
        {
            Text = text,
            Wanted = timeWords.All(word => word is TimeSense.None or TimeSense.Planned) ? text : string.Join(' ', tokens.Where((_, at) => timeWords[at] is TimeSense.None or TimeSense.Planned).Select(token => token.Text)),
            Language = language,
            Tokens = tokens,
            Type = type,
            AllMentions = [.. entities.Where(mention => !IsMeeting(tokens, mention))],
            Mentions = [.. entities.Where(mention => !explains.Entities.Contains(mention) && !IsMeeting(tokens, mention))],
            Publishers = [.. publishers.SelectMany(publisher => publisher.Ids).Concat(asPublishers).Distinct()],
            AsksSource = asPublishers.Count > 0 || publishers.Count > 0 && (locator is not null || publishers.Exists(publisher => !entities.Exists(entity => entity.First <= publisher.Last && entity.Last >= publisher.First))),
            Session = session,
            Candidates = candidates,
            Compared = compared,
            AllDates = dates,
            Dates = [.. dates.Where(date => !explains.Dates.Contains(date))],
            Numbers = numbers,
            Concepts = Own(tags, entities, type is AnswerType.HowMany or AnswerType.List || time != TimeSense.None || period is not null),
            Terms = Terms(),
            Locator = locator,
            Or = tokens.FindIndex(token => token.Folded is "or" or "или" or "либо" or "yoki" or "ёки" or "әлде") is > 0 and int conjunction ? conjunction : null,
            Time = time,
            AsksLatest = asksLatest,
            AsksNext = time.HasFlag(TimeSense.Next) || concepts.Overlaps(Concepts.Next),
            Period = period?.Period,
            Within = concepts.Overlaps(Concepts.Meeting) ? Within(text, tokens, links, dates, language, period) : null,
        };

        List<ContentTerm> Terms()
        {
            var terms = new List<ContentTerm>();
            for (var at = 0; at < tokens.Count; at++)
            {
                // What the words for a time ask for is computed; only a plan may be told by a fact's words.
                if (timeWords[at] is not (TimeSense.None or TimeSense.Planned)) continue;
                if (asking[at] || explains.Tokens[at] || located.Contains(at) || WordLists.IsStop(tokens[at].Folded, language)) continue;
                // A light word that is part of a phrase says something: "call for".
                var isLight = timeWords[at] == TimeSense.Planned || WordLists.IsLight(tokens[at], language) && ConceptLexicon.Default.Tag([tokens[at]], language)[0].SequenceEqual(tags[at]);
                if (isLight && tags[at].Count == 0) continue;
                if (links.Exists(link => link.Covers(at)) || dates.Exists(date => tokens[at].Start >= date.Start && tokens[at].Start < date.End)) continue;
                if (tokens[at].Folded.Length <= (language is Languages.English or Languages.Russian ? 1 : 2) || IsSmallNumber(tokens[at], numbers) || NumberReader.IsUnit(tokens[at], language)) continue;
                if (terms.Exists(term => term.Stem == tokens[at].Stem)) continue;
                var isCounted = type == AnswerType.HowMany && !isLight && at > 0 && asking[at - 1];
                var isVerb = !isCounted && Verbs.IsVerb(tokens, at);
                terms.Add(new ContentTerm(tokens[at].Text, tokens[at].Stem, tags[at], isLight, isCounted, isVerb, isVerb && Verbs.IsPlain(tokens, at)));
            }
            return terms;
        }
    }

    // The period of a question about meetings, and the question without it: "ministerials after the New York summit" asks for ministerials.
    private (Period, QuestionReading)? Within(string text, List<Token> tokens, List<Mention> links, List<TypedValue> dates, string language, (Period Period, int First, int Last)? dated)
    {
        var found = dated ?? AnchoredPeriod.Of(_sessions, text, tokens, links, dates, language);
        if (found is not var (period, first, last)) return null;
        var rest = $"{text[..tokens[first].Start]}{text[tokens[last].End..]}".Trim();
        return rest.Length == 0 ? null : (period, ReadAlone(rest, language));
    }

    // What a session's reference used up: its name, its place, its date, its topic and the word for the meeting.
    private static (HashSet<Mention> Entities, HashSet<TypedValue> Dates, bool[] Tokens) Explained(SessionReference? reference, List<Mention> links, List<TypedValue> dates, List<Token> tokens, bool asksLatest)
    {
        var entities = new HashSet<Mention>();
        var explainedDates = new HashSet<TypedValue>();
        var used = new bool[tokens.Count];
        if (reference is not { Session: var session }) return (entities, explainedDates, used);
        foreach (var link in links)
        {
            if (link.Target == LinkTarget.Session && link.Ids.Contains(session.Id))
            {
                for (var at = link.First; at <= link.Last; at++) used[at] = true;
                entities.UnionWith(links.Where(inner => inner.Target == LinkTarget.Entity && inner.First >= link.First && inner.Last <= link.Last && session.Documents.All(document => document.Entity != inner.Id)));
            }
            else if (link.Target == LinkTarget.Entity && (link.Id == session.Platform || session.Topics.Contains(link.Id) || session.Places.Any(place => place.Place == link.Id)))
            {
                entities.Add(link);
            }
        }
        explainedDates.UnionWith(dates.Where(date => session.Dates.Any(held => held.Date.Overlaps(date.Date))));
        for (var at = 0; at < tokens.Count; at++) used[at] |= IsMeeting(tokens, new Mention(LinkTarget.Entity, [], at, at)) || (session.Level == SessionLevel.SpecialSession && IsSpecial(tokens[at])) || (asksLatest && IsLatest(tokens[at]));
        return (entities, explainedDates, used);
    }

    // "The latest summit": the session has been found by it.
    private static bool IsLatest(Token token) =>
        ConceptLexicon.Default.Tag([token], Stemming.IsCyrillic(token.Folded[0]) ? Languages.Russian : Languages.English)[0].Any(Concepts.Latest.Contains);

    private static bool IsSpecial(Token token) => ConceptLexicon.Default.Tag([token], Languages.English)[0].Any(Concepts.Special.Contains);

    // "The ministerial", "the summit": a term that is only the word for the meeting.
    private static bool IsMeeting(List<Token> tokens, Mention mention) =>
        ConceptLexicon.Default.Tag(tokens.GetRange(mention.First, mention.Length), Languages.English) is var tags
        && tags.Any(tag => tag.Any(Concepts.Meeting.Contains)) && tags.All(tag => tag.Any(Concepts.Meeting.Contains) || tag.Any(Concepts.PersonWord.Contains) || tag.Any(Concepts.Special.Contains));

    // "The ministerial in Astana and the summit in New York": what stands on either side of a joining word may name a session each.
    private List<Session> Compared(List<Token> tokens, List<Mention> links, List<TypedValue> dates, string language)
    {
        var sessions = new List<Session>();
        var first = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && tokens[at].Folded is not ("and" or "with" or "to" or "vs" or "versus" or "or" or "than" or "и" or "с" or "со" or "или" or "от")) continue;
            var part = tokens.GetRange(first, at - first);
            var concepts = ConceptLexicon.Default.Tag(part, language).SelectMany(tag => tag).ToHashSet(StringComparer.Ordinal);
            var (session, _) = _sessions.Resolve([.. links.Where(link => link.First >= first && link.Last < at)], [.. dates.Where(date => part.Exists(token => token.Start == date.Start))], concepts);
            if (session is not null && !sessions.Contains(session.Session)) sessions.Add(session.Session);
            first = at + 1;
        }
        return sessions;
    }

    private IReadOnlyList<Mention> Named(string answer)
    {
        var tokens = Tokenizer.Tokens(answer);
        return [.. _linker.Link(tokens, LanguageDetector.Detect(answer, tokens), guess: false).Where(link => link.Target == LinkTarget.Entity && _knowledge.Entity(link.Id)!.Kind == EntityKind.Person).Select(link => link.From(tokens))];
    }

    // Under which names the entities publish.
    private static ILookup<string, string> PublishersOf(KnowledgeBase knowledge)
    {
        var publishers = knowledge.Sources.SelectMany(source => new[] { source.Publisher, source.OriginalPublisher }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return knowledge.Entities.Where(entity => entity.Kind == EntityKind.Organisation)
            .SelectMany(entity => entity.Names.Values.SelectMany(names => names).Where(publishers.Contains).Select(name => (entity.Id, name)))
            .ToLookup(pair => pair.Id, pair => pair.name, StringComparer.Ordinal);
    }

    // The words of a name say nothing more: "the New York Declaration" asks for no outcomes.
    // Unless it is an initiative whose meetings are counted, listed or placed in time: "how many N4+1 forums", "the latest forum".
    private HashSet<string> Own(IReadOnlyList<string>[] tags, List<Mention> entities, bool ofMeetings) =>
        tags.Where((tag, at) => !entities.Exists(mention => mention.Covers(at) && _knowledge.Entity(mention.Id)!.Kind is var kind && kind != EntityKind.Term
            && !(ofMeetings && kind == EntityKind.Initiative && tag.Any(Concepts.Meeting.Contains)))).SelectMany(tag => tag).ToHashSet(StringComparer.Ordinal);

    // "The five ministers", "two dates": a small number in a question is rarely what a fact must hold.
    private static bool IsSmallNumber(Token token, List<TypedValue> numbers) => numbers.Exists(number => number.Kind == ValueKind.Number && number.Number <= 12 && number.Start == token.Start);

    // "the third paragraph", "para 3", «третий абзац»: a number beside the word.
    private static (string? Locator, HashSet<int> Used) LocatorIn(List<Token> tokens, List<TypedValue> numbers)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Paragraph().IsMatch(tokens[at].Folded)) continue;
            var near = numbers.Where(number => Math.Abs(tokens.FindIndex(token => token.Start == number.Start) - at) == 1).ToList();
            if (near.Count == 0) continue;
            return ($"para {near[0].Number:0}", [at, tokens.FindIndex(token => token.Start == near[0].Start)]);
        }
        return (null, []);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest);
        return text[..(end > longest / 2 ? end : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    [GeneratedRegex("^(?:para|paragraph|paras|абзац.{0,3}|абз|параграф.{0,3})$")]
    private static partial Regex Paragraph();
}
