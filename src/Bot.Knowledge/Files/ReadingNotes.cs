namespace Bot.Knowledge.Files;

/// <summary>What the reader saw on its way: problems, and where everything stands, for the checker.</summary>
internal sealed class ReadingNotes
{
    // By reference: an item that was pasted twice is two equal records at two places.
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    public List<Problem> Problems { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>Every item read, in order; an id that stands twice is here twice.</summary>
    public List<IItem> Items { get; } = [];

    public List<SupersededFact> History { get; } = [];

    public List<KnowledgeQuestion> Questions { get; } = [];

    public List<LeftOutStatement> LeftOut { get; } = [];

    public void Add(Rule rule, string file, int line, string message, string mend) => Problems.Add(new(Names.Of(rule), file, line, message, mend));

    public void Remember(object record, Place place) => _places[record] = place;

    /// <summary>Where a record that this reader made stands: an item, or an entry of one of its lists.</summary>
    public Place PlaceOf(object record) => _places[record];
}
