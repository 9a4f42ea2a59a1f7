using Bot.Answering.Grounding;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Names and forms of things of the base for one language's sentences, and claims from them. One for each answer; not thread-safe.</summary>
internal sealed class Wording(KnowledgeBase knowledge, FactIndex index, string language)
{
    private bool _fellBack;

    public string Language => language;

    public string Session(Session session) => session.Names.Nearest(language).Words;

    /// <summary>The name for a sentence that says the place itself: "C5+1 summit", not "C5+1 summit in New York".</summary>
    public string SessionBut(Session session, string place)
    {
        var (name, ending) = (Session(session), $" {In(place)}");
        return HasForm(place) && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
    }

    /// <summary>Whether the name says the place.</summary>
    public bool Says(Session session, string place) => session.Names.Nearest(language) is var (name, spoken) && knowledge.Entity(place)?.IsNamedIn(name, spoken) == true;

    /// <summary>"at the C5+1 special session on Afghanistan".</summary>
    public string At(Session session) => session.Form(language, "at") ?? Session(session);

    public string Name(string entity) => knowledge.Entity(entity)?.NameIn(language).Words ?? entity;

    /// <summary>The name as it stands in a sentence: "the United States".</summary>
    public string Called(string entity) =>
        language == Languages.English && knowledge.Entity(entity)?.Form(language, "of") is { } form && form.StartsWith("of ", StringComparison.Ordinal) ? form[3..] : Name(entity);

    public string Form(string entity, string role) => knowledge.Entity(entity)?.Form(language, role) ?? Name(entity);

    /// <summary>"in Astana"; in languages without the form, the name alone.</summary>
    public string In(string place) => knowledge.Entity(place)?.Form(language, "in") ?? (language == Languages.English ? $"in {Name(place)}" : Name(place));

    private bool HasForm(string place) => language == Languages.English || knowledge.Entity(place)?.Form(language, "in") is not null;

    public string? Office(Participant participant) => participant.Office?.In(language);

    public string When(DateSpan date) => DateWords.When(date, language);

    public string Fill(string phrase, params ReadOnlySpan<(string Place, string Words)> places)
    {
        _fellBack |= !Phrases.Has(language, phrase);
        return Phrases.Fill(language, phrase, places);
    }

    public string Listed(IEnumerable<string> words) => Phrases.Listed(language, [.. words]);

    /// <summary>Words of a session in the forms that sentences about it take; Russian verbs agree with its gender.</summary>
    public (string Place, string Words)[] Places(Session session) =>
    [
        ("session", Session(session)), ("at", At(session)),
        ("прошла", session.Form(language, "gender") switch { "m" => "прошёл", "n" => "прошло", _ => "прошла" }),
    ];

    /// <summary>Whose texts the sources of a fact are, best first: of a reprint, the original's.</summary>
    public IEnumerable<string> Publishers(IndexedFact fact) => fact.Fact.Sources.Select(citation => knowledge.Source(citation.Source)).OfType<Source>().Select(source => source.OriginalPublisher ?? source.Publisher);

    public List<IndexedFact> Facts(IEnumerable<string> ids) => [.. ids.Distinct().Select(index.Find).OfType<IndexedFact>()];

    /// <summary>A claim for words that a session's record states, hedged as its facts are; null when no fact supports it.</summary>
    public Claim? Claim(string text, IEnumerable<string> facts)
    {
        var found = Facts(facts);
        return found.Count == 0 ? null : new Claim(text, language, found) { FellBack = _fellBack };
    }

    /// <summary>A list entry, with "reportedly" or "planned" when all its facts are so.</summary>
    public Claim? Entry(string text, IEnumerable<string> facts, string? heading = null)
    {
        var found = Facts(facts);
        if (found.Count == 0) return null;
        if (found.TrueForAll(fact => fact.Fact.Certainty == Certainty.Planned)) text = Fill("planned", ("text", text));
        else if (found.TrueForAll(fact => fact.Fact.Certainty != Certainty.Stated)) text = Fill("reported", ("text", text));
        return new Claim(text, language, found) { IsListEntry = true, Heading = heading, FellBack = _fellBack };
    }

    /// <summary>A fact in its own words, in this language where it has them; otherwise in Russian for the region's languages, else in English, under a label.</summary>
    public Claim Own(IndexedFact fact, string? heading = null)
    {
        var spoken = fact.Fact.Text.In(language) is not null ? language : language == Languages.English || fact.Fact.Text.In(Languages.Russian) is null ? Languages.English : Languages.Russian;
        var words = fact.Fact.Text.In(spoken) ?? fact.Fact.Text.Nearest(spoken).Words;
        return new Claim(words, spoken, [fact]) { Heading = heading ?? (spoken == language ? null : Fill("heading-other-language", ("language", Fill($"language-{spoken}")))) };
    }
}
