using Bot.Answering.Evaluation;
using Xunit;

namespace Bot.Tests.Answering.Evaluation;

public sealed class ExpectedAnswerTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"questions-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Reads_Questions_And_Leaves_Out_Empty_Lines()
    {
        var questions = Read("""
            {"id": "q1", "q": "Who came?", "lang": "en", "type": "who", "must_contain": ["West|Tom"], "must_not_contain": ["Blinken"], "sources": ["s"], "gold": "West", "session": "x"}

            {"id": "q2", "q": "А когда?", "lang": "ru", "type": "false_premise", "previous": ["Кто?", "Уэст."]}
            """);
        Assert.Equal(["q1", "q2"], questions.Select(question => question.Id));
        Assert.Equal(("Who came?", "West|Tom", "Blinken", "s", 700), (questions[0].Question, questions[0].MustContain[0], questions[0].MustNotContain[0], questions[0].Sources[0], questions[0].Window));
        Assert.Equal((true, false, 2), (questions[1].HasFalsePremise, questions[1].IsUnanswerable, questions[1].Previous.Count));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"id\": \"q1\"}")]
    [InlineData("{\"id\": \"q1\", \"q\": 7, \"lang\": \"en\", \"type\": \"who\"}")]
    [InlineData("[]")]
    public void Names_File_Line_And_Mend_Of_A_Bad_Line(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read("{\"id\": \"q0\", \"q\": \"?\", \"lang\": \"en\", \"type\": \"who\"}\n" + line));
        Assert.StartsWith($"{_path}:2: not a question: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("id, q, lang and type", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_Line_That_Says_Null_Is_No_Question() => Assert.Throws<InvalidDataException>(() => Read("null"));

    [Fact]
    public void A_Missing_File_Is_An_Error() => Assert.Throws<FileNotFoundException>(() => ExpectedAnswer.ReadFile(_path));

    private IReadOnlyList<ExpectedAnswer> Read(string text)
    {
        File.WriteAllText(_path, text);
        return ExpectedAnswer.ReadFile(_path);
    }
}
