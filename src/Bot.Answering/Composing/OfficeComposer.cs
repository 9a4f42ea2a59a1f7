using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Who held an office: "who is the president of Kazakhstan". The years say when, since nobody holds one for ever.</summary>
internal sealed class OfficeComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostPeople = 3;

    // The disagreements of a fact that happens to name an office are about something else.
    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Type != AnswerType.Who || reading.Session is { IsExplicit: true } || reading.Dates.Count > 0 || reading.AsksSource) return null;
        var countries = reading.Mentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Country).ToList();
        if (countries.Count > 1 || reading.Mentions.Any(mention => !countries.Contains(mention) && knowledge.Entity(mention.Id)!.Kind != EntityKind.Term)) return null;
        var words = TitleWords(reading).ToList();
        if (words.Count < (countries.Count == 1 ? 1 : 2)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var held = knowledge.Entities.Where(entity => entity.Kind == EntityKind.Person && (countries.Count == 0 || countries[0].Ids.Contains(entity.Country)))
            .SelectMany(person => person.Offices.Where(office => IsCalled(office, words)).Select(office => EntityComposer.Office(person, office, wording))).OfType<Claim>().Take(MostPeople).ToList();
        return held.Count == 0 ? null : new Drafted(held);
    }

    // Words of the question that name the office, those of terms such as "foreign minister" among them.
    private IEnumerable<Token> TitleWords(QuestionReading reading)
    {
        var terms = reading.Mentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Term).ToList();
        return reading.Tokens.Where((token, at) => terms.Exists(mention => mention.Covers(at)) || reading.Terms.Any(term => !term.IsLight && term.Stem == token.Stem));
    }

    private static bool IsCalled(Office office, List<Token> words)
    {
        var title = office.Title.SelectMany(pair => Tokenizer.Tokens(pair.Value)).ToList();
        return words.TrueForAll(word => title.Exists(token => token.Stem == word.Stem));
    }
}
