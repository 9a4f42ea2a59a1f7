using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Who belongs to an organisation with a closed membership: the list, how many, and whether somebody does.</summary>
internal sealed class MembershipComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public Draft? Compose(QuestionReading reading)
    {
        if (!reading.Has(Concepts.Membership) && !AsksWhichCountries(reading) && !AsksWhetherIn(reading)) return null;
        var platform = reading.AllMentions.Select(mention => knowledge.Entity(mention.Id)).FirstOrDefault(entity => entity is { Members.Count: > 0 });
        // "Did Russia join the session" is about taking part, which is another composer's.
        if (platform is null || reading.Session is { IsExplicit: true }) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var others = reading.AllMentions.Select(mention => knowledge.Entity(mention.Id)!).Where(entity => entity.Id != platform.Id && entity.Kind is EntityKind.Country or EntityKind.Organisation && !IsRegion(platform, entity)).ToList();
        if (!reading.OnlyAsksOf(Concepts.Membership, Concepts.CountryWord, Concepts.NumberWord, Concepts.AllWord)) return others.Count == 1 && IsStranger(platform, others[0]) && reading.Terms.Count <= 1 ? NotMember(wording, platform, others[0].Id) : null;
        if (others.Count == 0) return reading.Type is AnswerType.HowMany ? Count(wording, platform) : List(wording, platform);
        if (others.Find(entity => IsStranger(platform, entity)) is { } stranger) return NotMember(wording, platform, stranger.Id);
        return reading.Type is AnswerType.YesNo or AnswerType.Open && Member(platform, others[0].Id) is { } member ? IsMember(wording, platform, member) : null;
    }

    private static bool AsksWhichCountries(QuestionReading reading) =>
        reading.Has(Concepts.CountryWord) && reading.Type is AnswerType.Which or AnswerType.What or AnswerType.List or AnswerType.HowMany or AnswerType.Who && reading.Session is null
        && reading.OnlyAsksOf(Concepts.CountryWord, Concepts.Participation, Concepts.AllWord);

    // "Is India in the C5+1?": two names and nothing else.
    private static bool AsksWhetherIn(QuestionReading reading) => reading is { Type: AnswerType.YesNo, Terms.Count: 0, Dates.Count: 0, AllMentions.Count: 2 };

    private static bool IsRegion(Entity platform, Entity entity) => entity.Kind == EntityKind.Organisation && entity.Members.Count > 0 || entity.Id == platform.Id;

    private static bool IsStranger(Entity platform, Entity entity) => Member(platform, entity.Id) is null;

    private static Member? Member(Entity platform, string entity) => platform.Members.FirstOrDefault(member => member.Entity == entity);

    private static Drafted? NotMember(Wording wording, Entity platform, string stranger)
    {
        var text = wording.Fill("not-member", ("name", Phrases.Capitalised(wording.Called(stranger))), ("platform", wording.Name(platform.Id)), ("members", Members(wording, platform)));
        var claim = wording.Claim(text, AllFacts(platform));
        return claim is null ? null : new Drafted([claim with { Kind = ClaimKind.Denial, Denied = [wording.Called(stranger)] }]) { CorrectsPremise = true };
    }

    private static Drafted? IsMember(Wording wording, Entity platform, Member member) =>
        wording.Claim(wording.Fill("is-member", ("name", wording.Called(member.Entity)), ("platform", wording.Name(platform.Id))), member.Facts) is { } claim ? new Drafted([claim]) : null;

    private static Drafted? List(Wording wording, Entity platform) =>
        wording.Claim(wording.Fill("members", ("platform", wording.Name(platform.Id)), ("members", Members(wording, platform))), AllFacts(platform)) is { } claim ? new Drafted([claim]) : null;

    private static Drafted? Count(Wording wording, Entity platform)
    {
        var text = wording.Fill("member-count", ("platform", wording.Name(platform.Id)), ("count", $"{platform.Members.Count}"), ("members", Members(wording, platform)));
        return wording.Claim(text, AllFacts(platform)) is not { } claim ? null
            : new Drafted([claim with { Kind = ClaimKind.Computed, Computation = new Computation(platform.Members.Count, [.. platform.Members.Select(member => member.Entity)]) }]);
    }

    private static string Members(Wording wording, Entity platform) => wording.Listed(platform.Members.Select(member => wording.Called(member.Entity)));

    private static IEnumerable<string> AllFacts(Entity platform) => platform.Members.SelectMany(member => member.Facts);
}
