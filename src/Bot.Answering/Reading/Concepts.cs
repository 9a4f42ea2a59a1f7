using System.Collections.Frozen;

namespace Bot.Answering.Reading;

/// <summary>Groups of the lexicon's concepts that reading and composing rely on. Each name here must stand in the lexicon (a test sees to it).</summary>
internal static class Concepts
{
    public static readonly FrozenSet<string> Meeting = Set("meeting", "session", "summit", "ministerial", "conference", "forum", "dialogue", "hold");
    public static readonly FrozenSet<string> Summit = Set("summit");
    public static readonly FrozenSet<string> Ministerial = Set("ministerial");
    public static readonly FrozenSet<string> Secretariat = Set("secretariat");
    public static readonly FrozenSet<string> WorkingGroup = Set("working-group");
    public static readonly FrozenSet<string> Forum = Set("forum");
    public static readonly FrozenSet<string> Holding = Set("hold");
    public static readonly FrozenSet<string> Participation = Set("attend", "represent", "participant", "lead", "come", "visit", "travel");
    public static readonly FrozenSet<string> PersonWord = Set("envoy", "official", "minister", "ambassador", "president", "name", "foreign-minister");
    public static readonly FrozenSet<string> CountryWord = Set("country");
    public static readonly FrozenSet<string> SideWord = Set("side");
    public static readonly FrozenSet<string> Membership = Set("member");
    public static readonly FrozenSet<string> NumberWord = Set("number", "total");
    public static readonly FrozenSet<string> AllWord = Set("all", "full");
    public static readonly FrozenSet<string> Agenda = Set("agenda");
    public static readonly FrozenSet<string> Discussion = Set("discuss");
    public static readonly FrozenSet<string> Outcome = Set("outcome");
    public static readonly FrozenSet<string> DateWord = Set("date");
    public static readonly FrozenSet<string> PlaceWord = Set("city", "place");
    public static readonly FrozenSet<string> VenueWord = Set("venue");
    public static readonly FrozenSet<string> OfficeWord = Set("post");
    public static readonly FrozenSet<string> SummaryWord = Set("summary");
    public static readonly FrozenSet<string> SourceWord = Set("source", "article", "paragraph");
    public static readonly FrozenSet<string> Difference = Set("difference");
    public static readonly FrozenSet<string> Saying = Set("say", "mention");
    public static readonly FrozenSet<string> Simple = Set("simple");
    public static readonly FrozenSet<string> Latest = Set("last");
    public static readonly FrozenSet<string> Next = Set("next");
    public static readonly FrozenSet<string> First = Set("first");

    /// <summary>Words that a fact need not hold to answer: they ask for no particular thing.</summary>
    public static readonly FrozenSet<string> Soft = FrozenSet.Create(StringComparer.Ordinal, [.. Holding, .. Saying, .. AllWord, .. Simple, .. SummaryWord, .. NumberWord, "name", "official", "session", "meeting"]);

    /// <summary>Every name used here, for the test.</summary>
    public static IEnumerable<string> All => typeof(Concepts).GetFields().Select(group => group.GetValue(null)).OfType<FrozenSet<string>>().SelectMany(names => names).Distinct();

    private static FrozenSet<string> Set(params string[] names) => FrozenSet.Create(StringComparer.Ordinal, names);
}
