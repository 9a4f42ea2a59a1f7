using Bot.Answering;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Answering;

/// <summary>A small base about a platform that does not exist, so that no test depends on what is known about the real one. See its parts for who and what.</summary>
internal static partial class Fixture
{
    public const string Summit = "2021-03-10-karlsby-summit";
    public const string Ministerial = "2022-06-05-selm-ministerial";

    public static KnowledgeBase Base { get; } = new(Facts(), Sources(), Sessions(), Entities(), "fixture");

    public static QuestionAnswerer Answerer { get; } = At(2024, 1, 1);

    public static EntityLinker Linker { get; } = Learned();

    public static FactIndex Index { get; } = new(Base, Linker);

    /// <summary>The answerer as of a day.</summary>
    public static QuestionAnswerer At(int year, int month, int day) => new(Base, null, new FakeTimeProvider(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero)));

    /// <summary>The words of the response to a question, earlier turns oldest first.</summary>
    public static string Text(string question, params string[] previous) => Respond(question, previous).Text;

    public static Answer Answer(string question, params string[] previous) => (Answer)Respond(question, previous);

    public static Abstention Abstention(string question, params string[] previous) => (Abstention)Respond(question, previous);

    public static Response Respond(string question, params string[] previous) => Answerer.Answer(new Question(question, null, previous.Length == 0 ? null : previous));

    /// <summary>Fact ids by citation number: "1 summit/date, 2 summit/place".</summary>
    public static string Cited(this Answer answer) => string.Join(", ", answer.Citations.Select(citation => $"{citation.Number} {citation.Fact.Id}"));

    private static EntityLinker Learned()
    {
        var linker = new EntityLinker(Base);
        linker.Learn(ConceptLexicon.Default.Stems.Concat(WordLists.Stop("en")).Concat(QuestionWords.All));
        return linker;
    }

    private static LocalText Words(string en, string? ru = null, string? uz = null) =>
        new(new[] { ("en", (string?)en), ("ru", ru), ("uz", uz) }.Where(pair => pair.Item2 is not null).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2!)));

    private static DateSpan Date(string text) => DateSpan.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
