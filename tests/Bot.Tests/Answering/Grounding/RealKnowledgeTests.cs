using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Grounding;

/// <summary>The gate over every fact of the checkout: what a fact says passes, and what it does not say is refused.</summary>
public sealed partial class RealKnowledgeTests
{
    [Fact]
    public void Every_Fact_May_Be_Said_In_Its_Own_Words_In_Every_Language() => Assert.Empty(
        from fact in Knowledge.Facts
        from text in fact.Text
        let verdict = RealKnowledge.Answerer.Verify(text.Value, fact.Id)
        where !verdict.Passed
        select $"{fact.Id} [{text.Key}]: {string.Join("; ", verdict.Failures.Select(failure => $"{failure.Value}: {failure.Why}"))}");

    [Fact]
    public void No_Fact_May_Be_Said_With_Another_Number() => AllRefused(
        from fact in Knowledge.Facts
        from text in fact.Text
        from value in ValueReader.Read(text.Value, text.Key)
        where value.Kind is ValueKind.Number or ValueKind.Amount or ValueKind.Percent && Figure().Match(value.Text) is { Success: true }
        let other = Changed(value)
        where !HeldNumbers(fact).Contains(ValueReader.Read(other, text.Key)[0].Number)
        select (fact, $"{text.Value[..value.Start]}{other}{text.Value[value.End..]}"));

    [Fact]
    public void No_Fact_May_Be_Said_With_Another_Day() => AllRefused(
        from fact in Knowledge.Facts
        from text in fact.Text
        from value in ValueReader.Read(text.Value, text.Key)
        where value.Kind == ValueKind.Date && value.Date.Start.Day < 28 && Day().IsMatch(value.Text)
        let day = value.Date.End.Day + 1
        where HeldDates(fact).All(date => date.Start.Day != day && date.End.Day != day)
        select (fact, $"{text.Value[..value.Start]}{Day().Replace(value.Text, day.ToString()!, 1)}{text.Value[value.End..]}"));

    [Fact]
    public void No_Fact_May_Be_Said_With_Another_Year() => AllRefused(
        from fact in Knowledge.Facts
        from text in fact.Text
        from Match year in Year().Matches(text.Value)
        let other = (int.Parse(year.Value, CultureInfo.InvariantCulture) + 23).ToString(CultureInfo.InvariantCulture)
        where !Holds(fact, other)
        select (fact, $"{text.Value[..year.Index]}{other}{text.Value[(year.Index + 4)..]}"));

    [Fact]
    public void No_Fact_May_Be_Said_Of_Another_Person() => AllRefused(
        from fact in Knowledge.Facts
        from person in fact.Entities.Select(Knowledge.Entity).OfType<Entity>()
        where person.Kind == EntityKind.Person
        from language in new[] { Languages.English, Languages.Russian }
        let name = person.NameIn(language).Words
        let text = fact.Text.In(language)
        where text is not null && text.Contains(name, StringComparison.Ordinal)
        let other = Knowledge.Entities.First(entity => entity.Kind == EntityKind.Person && !fact.Entities.Contains(entity.Id) && !Holds(fact, entity.NameIn(language).Words.Split(' ')[^1]))
        select (fact, text.Replace(name, other.NameIn(language).Words, StringComparison.Ordinal)));

    [Fact]
    public void No_Fact_May_Be_Said_With_A_Name_That_Nobody_Bears() => AllRefused(
        from fact in Knowledge.Facts
        select (fact, fact.Text.In(Languages.English)!.TrimEnd('.') + ", Zorblax Quuxley added."));

    private static KnowledgeBase Knowledge => RealKnowledge.Answerer.Knowledge;

    private static void AllRefused(IEnumerable<(Fact Fact, string Text)> changed)
    {
        var all = changed.ToList();
        var through = all.Where(pair => RealKnowledge.Answerer.Verify(pair.Text, pair.Fact.Id).Passed).Select(pair => $"{pair.Fact.Id}: {pair.Text}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{through.Count} of {all.Count} slip through");
        Assert.NotEmpty(all);
        Assert.Empty(through);
    }

    // Whether the words stand anywhere in the fact, its names included: then the change is none.
    private static bool Holds(Fact fact, string words) =>
        fact.Text.Any(pair => pair.Value.Contains(words, StringComparison.Ordinal))
        || (fact.Session is { } session && Knowledge.Session(session)!.Names.Any(pair => pair.Value.Contains(words, StringComparison.Ordinal)))
        || fact.Counts.Concat(fact.Amounts.Select(amount => amount.Value)).Any(count => count.ToString("0.##", CultureInfo.InvariantCulture) == words)
        || new[] { fact.Date, fact.ValidFrom, fact.ValidUntil }.Any(date => date?.ToString().Contains(words, StringComparison.Ordinal) == true);

    private static HashSet<decimal> HeldNumbers(Fact fact) =>
        [.. Values(fact).Where(value => value.Kind is ValueKind.Number or ValueKind.Amount or ValueKind.Percent).Select(value => value.Number), .. fact.Counts, .. fact.Amounts.Select(amount => amount.Value)];

    private static IEnumerable<DateSpan> HeldDates(Fact fact) =>
        Values(fact).Where(value => value.Kind == ValueKind.Date).Select(value => value.Date).Concat(new[] { fact.Date, fact.ValidFrom, fact.ValidUntil }.OfType<DateSpan>());

    private static IEnumerable<TypedValue> Values(Fact fact) =>
        fact.Text.Concat(fact.Session is { } session ? Knowledge.Session(session)!.Names : []).SelectMany(pair => ValueReader.Read(pair.Value, pair.Key));

    private static string Changed(TypedValue value) =>
        Figure().Replace(value.Text, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), 1);

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?=\s*(?:\p{L}|$))|(?<=\p{L}\s)\d{1,2}(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"\d{1,9}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![\d.,])20[0-3]\d(?![\d.,]\d)")]
    private static partial Regex Year();
}
