using System.Collections.Frozen;

namespace Bot.Answering.Reading;

/// <summary>Groups of the lexicon's concepts that reading and composing rely on. Each name here must stand in the lexicon (a test sees to it).</summary>
internal static class Concepts
{
    public static readonly FrozenSet<string> Meeting = Set("meeting", "session", "summit", "ministerial", "conference", "forum", "dialogue", "talks", "take-place", "event", "meet");
    public static readonly FrozenSet<string> Summit = Set("summit");
    public static readonly FrozenSet<string> Ministerial = Set("ministerial");
    public static readonly FrozenSet<string> Secretariat = Set("secretariat");
    public static readonly FrozenSet<string> WorkingGroup = Set("working-group");
    public static readonly FrozenSet<string> Forum = Set("forum");
    public static readonly FrozenSet<string> Special = Set("special");
    public static readonly FrozenSet<string> Holding = Set("take-place", "convene");
    public static readonly FrozenSet<string> Participation = Set("attend", "represent", "participant", "delegation", "lead", "join", "speaker");
    public static readonly FrozenSet<string> Motion = Set("travel", "arrive", "visit", "leave", "return");
    public static readonly FrozenSet<string> PersonWord = Set("envoy", "official", "minister", "deputy-minister", "foreign-minister", "ambassador", "president", "leader", "secretary-of-state", "diplomat", "name");
    public static readonly FrozenSet<string> CountryWord = Set("country");
    public static readonly FrozenSet<string> DelegationWord = Set("delegation");
    public static readonly FrozenSet<string> SideWord = Set("participant");
    public static readonly FrozenSet<string> Membership = Set("member", "join");
    public static readonly FrozenSet<string> NumberWord = Set("number-amount");
    public static readonly FrozenSet<string> AllWord = Set("all-every", "full-whole");
    public static readonly FrozenSet<string> Agenda = Set("agenda");
    public static readonly FrozenSet<string> Discussion = Set("discuss", "talks");
    public static readonly FrozenSet<string> Outcome = Set("outcome", "conclusion", "document");
    public static readonly FrozenSet<string> DateWord = Set("time-date");
    public static readonly FrozenSet<string> Hosting = Set("host");
    public static readonly FrozenSet<string> Money = Set("fund", "cost", "budget", "invest", "assistance", "grant", "loan", "trade", "pay", "allocate", "increase");
    public static readonly FrozenSet<string> Cash = Set("fund");
    public static readonly FrozenSet<string> Duration = Set("length-duration");
    public static readonly FrozenSet<string> PlaceWord = Set("place", "city");
    public static readonly FrozenSet<string> VenueWord = Set("venue-building");
    public static readonly FrozenSet<string> OfficeWord = Set("post-position", "role");
    public static readonly FrozenSet<string> SummaryWord = Set("event");
    public static readonly FrozenSet<string> SourceWord = Set("source", "paragraph", "text");
    public static readonly FrozenSet<string> Difference = Set("difference", "disagree");
    public static readonly FrozenSet<string> Speech = Set("say");
    public static readonly FrozenSet<string> Saying = Set("say", "mention", "describe", "report", "contain");
    public static readonly FrozenSet<string> Simple = Set("easy");
    public static readonly FrozenSet<string> Latest = Set("last");
    public static readonly FrozenSet<string> Next = Set("next");
    public static readonly FrozenSet<string> Office = Set("president", "prime-minister", "leader", "minister", "foreign-minister", "deputy-minister", "secretary-of-state", "assistant-secretary", "secretary-general", "envoy", "ambassador", "deputy", "spokesperson");
    public static readonly FrozenSet<string> Deputy = Set("deputy", "deputy-minister", "assistant-secretary", "adviser", "acting");
    public static readonly FrozenSet<string> Acting = Set("acting");
    public static readonly FrozenSet<string> Ordinal = Set("second", "third");
    public static readonly FrozenSet<string> News = Set("news", "new");
    public static readonly FrozenSet<string> First = Set("first");
    public static readonly FrozenSet<string> Second = Set("second");

    /// <summary>Words that a fact need not hold to answer: they ask for no particular thing.</summary>
    public static readonly FrozenSet<string> Soft = FrozenSet.Create(StringComparer.Ordinal, [.. Holding, .. Saying, .. AllWord, .. Simple, .. SummaryWord, .. NumberWord, .. SourceWord, .. Difference, "name", "official", "session", "meeting", "meet", "talks", "event", "exact-accurate", "time-date"]);

    /// <summary>Every name used here, for the test.</summary>
    public static IEnumerable<string> All => typeof(Concepts).GetFields().Select(group => group.GetValue(null)).OfType<FrozenSet<string>>().SelectMany(names => names).Distinct();

    private static FrozenSet<string> Set(params string[] names) => FrozenSet.Create(StringComparer.Ordinal, names);
}
