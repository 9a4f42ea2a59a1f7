using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Who took part in a session: by delegation, as a list, and whether somebody did.</summary>
internal sealed class ParticipantsComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { Session: var session } || !Asks(reading) || reading.AsksSource) return null;
        if (!reading.OnlyAsksOf(Concepts.Motion, Concepts.Participation, Concepts.PersonWord, Concepts.CountryWord, Concepts.AllWord, Concepts.Meeting, Concepts.SideWord)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var named = reading.Mentions.SelectMany(mention => mention.Ids.Take(1)).Concat(Hidden(reading, session)).Distinct().Select(knowledge.Entity).OfType<Entity>().ToList();
        var delegations = named.Where(entity => entity.Kind == EntityKind.Country || session.Participants.Any(delegation => delegation.Of == entity.Id)).ToList();
        var people = named.Where(entity => entity.Kind == EntityKind.Person).ToList();
        var asksWhether = reading.Type is AnswerType.YesNo or AnswerType.Why or AnswerType.How || (reading.Type is AnswerType.Open && people.Count + delegations.Count > 0);
        if (people.Count == 1 && asksWhether) return Whether(wording, session, people[0]);
        if (people.Count > 0) return null;
        if (named.Find(entity => entity.Kind == EntityKind.Organisation && !session.Participants.Any(delegation => delegation.Of == entity.Id) && entity.Id != session.Platform) is { } body)
            return asksWhether ? NotAmong(wording, session, body.Id) : null;
        if (delegations.Count == 1) return OfDelegation(wording, session, delegations[0], asksWhether);
        if (delegations.Count > 1 || asksWhether) return null;
        // Only a list that a source calls whole can be counted.
        if (reading.Type == AnswerType.HowMany) return session.DelegationsStatedBy.Count > 0 ? Counted(wording, session) : null;
        var draft = reading.Has(Concepts.CountryWord) ? Countries(wording, session) : Everyone(wording, session);
        return draft ?? new Lacking([wording.Fill("missing-people")], session);
    }

    // Coming and going asks for people only with "who" or "did … come"; an envoy or minister only with "who".
    private static bool Asks(QuestionReading reading) => reading.Type switch
    {
        AnswerType.When or AnswerType.Where or AnswerType.HowLong or AnswerType.HowMuch => false,
        AnswerType.HowMany => reading.Has(Concepts.Participation) && (reading.Has(Concepts.CountryWord) || reading.Has(Concepts.DelegationWord)) && reading.Mentions.Count == 0,
        _ when reading.Has(Concepts.Agenda) || reading.Has(Concepts.Outcome) => false,
        AnswerType.Who => reading.Has(Concepts.Participation) || reading.Has(Concepts.Motion) || reading.Has(Concepts.PersonWord) || reading.Terms.Count == 0,
        AnswerType.YesNo or AnswerType.Why => reading.Has(Concepts.Participation) || reading.Has(Concepts.Motion),
        _ => reading.Has(Concepts.Participation),
    };

    // "Afghanistan" tells which session is meant, but in "who came for Afghanistan" it is also asked about.
    private static IEnumerable<string> Hidden(QuestionReading reading, Session session) =>
        reading.AllMentions.Select(mention => mention.Id).Where(id => id != session.Platform && !session.Topics.Contains(id) && session.Participants.Any(delegation => delegation.Of == id));

    private static Draft? OfDelegation(Wording wording, Session session, Entity country, bool asksWhether)
    {
        var delegation = session.Participants.FirstOrDefault(delegation => delegation.Of == country.Id);
        if (delegation is null) return session.DelegationsStatedBy.Count > 0 ? NotDelegation(wording, session, country.Id) : new Lacking([wording.Fill("missing-representative", ("country", wording.Called(country.Id)))], session);
        if (asksWhether) return Of(wording.Claim(wording.Fill("delegation-attended", [("country", wording.Called(country.Id)), .. wording.Places(session)]), delegation.Facts));
        if (delegation.People.Count == 0) return new Lacking([wording.Fill("missing-representative", ("country", wording.Called(country.Id)))], session);
        var claims = delegation.People.Select((person, at) => Named(wording, session, delegation, person, at > 0)).OfType<Claim>().ToList();
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    private static Claim? Named(Wording wording, Session session, Delegation delegation, Participant participant, bool also)
    {
        var office = wording.Office(participant);
        var phrase = (also && Phrases.Has(wording.Language, "participant-also") ? "participant-also" : "participant") + (office is null ? "-no-office" : "");
        var text = wording.Fill(phrase,
            [("person", wording.Name(participant.Person)), ("office", office ?? ""), ("country", wording.Called(delegation.Of)), ("of", wording.Form(delegation.Of, "of")), ("from", wording.Form(delegation.Of, "from")), .. wording.Places(session)]);
        return wording.Claim(text, participant.Facts);
    }

    private static Draft Whether(Wording wording, Session session, Entity person)
    {
        foreach (var delegation in session.Participants)
        {
            foreach (var participant in delegation.People.Where(participant => participant.Person == person.Id))
            {
                var office = wording.Office(participant);
                return Of(wording.Claim(wording.Fill(office is null ? "attended-no-office" : "attended", [("person", wording.Name(person.Id)), ("office", office ?? ""), .. wording.Places(session)]), participant.Facts))
                    ?? new Lacking([wording.Name(person.Id)], session);
            }
        }
        return NotAmongPeople(wording, session, person);
    }

    // Sources rarely give the whole list of people. Only when the person's country was represented by others, they are named instead.
    private static Draft NotAmongPeople(Wording wording, Session session, Entity person)
    {
        var delegation = session.Participants.FirstOrDefault(delegation => delegation.Of == person.Country && delegation.People.Count > 0);
        if (delegation is null) return new Lacking([wording.Name(person.Id)], session);
        var people = wording.Listed(delegation.People.Select(participant => wording.Name(participant.Person)));
        var text = wording.Fill("person-not-among", [("name", wording.Name(person.Id)), ("people", people), ("country", wording.Called(delegation.Of)), ("from", wording.Form(delegation.Of, "from")), .. wording.Places(session)]);
        return wording.Claim(text, delegation.People.SelectMany(participant => participant.Facts)) is { } claim
            ? new Drafted([claim with { Kind = ClaimKind.Denial, Denied = [wording.Name(person.Id)] }]) { CorrectsPremise = true }
            : new Lacking([wording.Name(person.Id)], session);
    }

    private static Draft NotDelegation(Wording wording, Session session, string stranger) => Denied(wording, session, stranger, "not-delegation");

    private static Draft NotAmong(Wording wording, Session session, string stranger) =>
        session.DelegationsStatedBy.Count > 0 ? Denied(wording, session, stranger, "not-among") : new Lacking([wording.Name(stranger)], session);

    private static Draft Denied(Wording wording, Session session, string stranger, string phrase)
    {
        var text = wording.Fill(phrase, [("name", wording.Called(stranger)), ("countries", CountryList(wording, session)), .. wording.Places(session)]);
        var claim = wording.Claim(Phrases.Capitalised(text), session.DelegationsStatedBy)!;
        return new Drafted([claim with { Kind = ClaimKind.Denial, Denied = [wording.Called(stranger)] }]) { CorrectsPremise = true };
    }

    private static Draft? Countries(Wording wording, Session session)
    {
        var facts = session.DelegationsStatedBy.Count > 0 ? session.DelegationsStatedBy : [.. session.Participants.SelectMany(delegation => delegation.Facts.Concat(delegation.People.SelectMany(person => person.Facts)))];
        return Of(wording.Claim(wording.Fill("delegations", [("countries", Phrases.Capitalised(CountryList(wording, session))), .. wording.Places(session)]), facts));
    }

    private static Draft? Counted(Wording wording, Session session)
    {
        var text = wording.Fill("delegation-count", [("count", $"{session.Participants.Count}"), ("countries", CountryList(wording, session)), .. wording.Places(session)]);
        return wording.Claim(text, session.DelegationsStatedBy) is { } claim
            ? new Drafted([claim with { Kind = ClaimKind.Computed, Computation = new Computation(session.Participants.Count, [.. session.Participants.Select(delegation => delegation.Of)]) }]) : null;
    }

    private static Draft? Everyone(Wording wording, Session session)
    {
        var claims = Entries(wording, session).ToList();
        return claims.Count == 0 ? Countries(wording, session) : new Drafted(claims);
    }

    /// <summary>The participants as list entries under a heading: people where they are known, countries where not.</summary>
    public static IEnumerable<Claim> Entries(Wording wording, Session session, string headingPhrase = "heading-participants")
    {
        var heading = wording.Fill(headingPhrase, wording.Places(session));
        foreach (var delegation in session.Participants)
        {
            foreach (var participant in delegation.People)
            {
                var office = wording.Office(participant);
                var text = wording.Fill(office is null ? "participant-entry-no-office" : "participant-entry", ("country", Phrases.Capitalised(wording.Name(delegation.Of))), ("person", wording.Name(participant.Person)), ("office", office ?? ""));
                if (wording.Entry(text, participant.Facts, heading) is not { } entry) continue;
                yield return entry;
                heading = null;
            }
            if (delegation.People.Count > 0 || wording.Entry(wording.Fill("delegation-entry", ("country", Phrases.Capitalised(wording.Name(delegation.Of)))), delegation.Facts, heading) is not { } alone) continue;
            yield return alone;
            heading = null;
        }
    }

    private static string CountryList(Wording wording, Session session) => wording.Listed(session.Participants.Select(delegation => wording.Called(delegation.Of)));

    private static Draft? Of(Claim? claim) => claim is null ? null : new Drafted([claim]);
}
