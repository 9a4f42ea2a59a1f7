using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>The figures that <c>bot check</c> prints.</summary>
public sealed class KnowledgeReportTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Counts_What_The_Folder_Holds()
    {
        _folder.Write("tests/meeting.yaml", "questions:\n- {q: when, lang: en, facts: [meeting/date]}\n");
        var report = new KnowledgeReport(_folder.Read());
        Assert.Equal((2, 0, 1, 3, 1, 0), (report.Facts, report.Deprecated, report.Sessions, report.Entities, report.Questions, report.LeftOut));
        Assert.Equal([("press", 1), ("weak", 1)], report.SourcesByGrade);
        Assert.Equal([("meeting", 1)], report.FactsBySession);
        Assert.Equal([("meeting", 1)], report.FactsByTopic);
        Assert.Empty(report.QuestionsWithout);
        Assert.Equal(new LanguageCoverage("ru", 2, 2), report.Languages.Single(language => language.Language == "ru"));
        Assert.Equal(new LanguageCoverage("kk", 0, 0), report.Languages.Single(language => language.Language == "kk"));
    }

    [Fact]
    public void Names_Sessions_That_No_Question_Is_About() => Assert.Equal(["meeting"], new KnowledgeReport(_folder.Read()).QuestionsWithout);

    [Fact]
    public void Tells_When_Facts_Were_Verified_And_How_Long_Ago_At_Most()
    {
        Assert.Empty(new KnowledgeReport(_folder.Read()).Verified);
        _folder.Replace(Facts, "facts:\n", "verified_on: 2026-11-23\nfacts:\n").Replace(Facts, "  version: 2\n", "  version: 2\n  verified_on: 2026-10-01\n");
        Assert.Equal(["2026-10-01", "2026-11-23"], new KnowledgeReport(_folder.Read()).Verified.Select(day => day.ToString()));
    }

    [Fact]
    public void A_Conflict_Is_Resolved_By_A_Note_In_English_And_Russian()
    {
        Assert.Equal((1, 1), Conflicts(_folder.Read()));
        _folder.Replace(Facts, "note: {en: nothing}", "note: {en: Alpha ranks higher., ru: Источник Alpha надёжнее.}");
        Assert.Equal((1, 0), Conflicts(_folder.Read()));
    }

    private static (int All, int Unresolved) Conflicts(KnowledgeFolder folder)
    {
        var report = new KnowledgeReport(folder);
        return (report.Conflicts, report.UnresolvedConflicts.Count);
    }
}
