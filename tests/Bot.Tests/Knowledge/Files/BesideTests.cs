using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Questions and what was left out, which stand beside the base.</summary>
public sealed class BesideTests : IDisposable
{
    private const string Tests = "tests/meeting.yaml";
    private const string LeftOut = "left-out.yaml";

    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_Questions_And_What_Was_Left_Out()
    {
        _folder.Write(Tests, "questions:\n- q: когда была встреча\n  lang: ru\n  facts: [meeting/date, meeting/place]\n  previous: [what is c5+1]\n");
        _folder.Write(LeftOut, "left_out:\n- {source: alpha, locator: para 2, says: it rained, reason: trivial, note: nobody asks}\n");
        _folder.Accepts();
        var folder = _folder.Read();
        var question = Assert.Single(folder.Questions);
        Assert.Equal(("когда была встреча", "ru"), (question.Question, question.Language));
        Assert.Equal(["meeting/date", "meeting/place"], question.Facts);
        Assert.Equal(["what is c5+1"], question.Previous);
        Assert.Equal(new LeftOutStatement("alpha", "it rained", "trivial"), Assert.Single(folder.LeftOut));
    }

    [Fact]
    public void Refuses_A_Question_About_No_Fact() =>
        _folder.Write(Tests, "questions:\n- q: when\n  lang: en\n  facts: [meeting/day]\n").Refuses(Rule.DanglingId, Tests, "meeting/day");

    [Fact]
    public void Refuses_A_Question_Without_Facts() =>
        _folder.Write(Tests, "questions:\n- q: when\n  lang: en\n  facts: []\n").Refuses(Rule.WrongShape, Tests, "- q: when");

    [Fact]
    public void Refuses_A_Statement_Left_Out_Without_A_Reason() =>
        _folder.Write(LeftOut, "left_out:\n- {source: alpha, says: it rained}\n").Refuses(Rule.MissingKey, LeftOut, "it rained");

    [Fact]
    public void Refuses_A_Question_File_That_Would_Be_Passed_Over() =>
        _folder.Write("tests/meeting.yml", "questions: []\n").Refuses(Rule.FileName, "tests/meeting.yml", "questions");

    [Fact]
    public void Is_No_Part_Of_The_Base()
    {
        var before = KnowledgeFolder.HashOf(_folder.Path);
        _folder.Write(Tests, "questions:\n- {q: when, lang: en, facts: [meeting/day]}\n");
        Assert.Equal(before, KnowledgeFolder.HashOf(_folder.Path));
        Assert.Equal(2, _folder.Read().ToKnowledgeBase().Facts.Count);
    }
}
