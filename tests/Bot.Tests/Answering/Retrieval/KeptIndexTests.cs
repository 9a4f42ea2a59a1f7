using Bot.Answering;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using Xunit;
using Directory = System.IO.Directory;

namespace Bot.Tests.Answering.Retrieval;

/// <summary>An index that is kept between starts: only what changed is indexed again, and answers do not depend on it.</summary>
public sealed class KeptIndexTests : IDisposable
{
    private static readonly string[] s_questions =
    [
        "what is c5+1", "кто приехал от США в Самарканд в 2015", "when was the new york summit", "wabtec deal 4 or 4.2bn?", "what did the joint statement say about water",
        "сколько денег обещали США в Астане в 2023", "Buxoroda kim edi", "which critical minerals were discussed in 2024",
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("index-");
    private readonly List<string> _log = [];

    private string Folder => Path.Combine(_root.FullName, "index");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Answers_Are_The_Same_With_A_Kept_Index_And_Without()
    {
        var expected = Texts(RealKnowledge.Answerer);
        Assert.Equal(expected, Texts(Start(RealKnowledge.Answerer.Knowledge)));
        Assert.Equal(expected, Texts(Start(RealKnowledge.Answerer.Knowledge)));
        Assert.Single(_log, line => line.StartsWith("Indexed ", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_Changed_Facts_Are_Indexed_Again()
    {
        Start(Fixture.Base).Dispose();
        Assert.StartsWith($"Indexed {Fixture.Base.Facts.Count} of {Fixture.Base.Facts.Count} facts", _log[^1], StringComparison.Ordinal);

        var changed = Changed(Fixture.Base.Facts[0], "The zebra treaty was signed in Karlsby on a rainy day.");
        using var again = Start(changed);
        Assert.StartsWith($"Indexed 1 of {Fixture.Base.Facts.Count} facts", _log[^1], StringComparison.Ordinal);
        Assert.Equal(changed.Facts[0].Id, Found(changed, "zebra treaty"));
    }

    [Fact]
    public void A_Fact_That_Is_Gone_Is_Found_No_Longer()
    {
        Start(Changed(Fixture.Base.Facts[0], "The zebra treaty was signed in Karlsby on a rainy day.")).Dispose();
        var without = With(Fixture.Base.Facts.Skip(1));
        Start(without).Dispose();
        Assert.NotEqual(Fixture.Base.Facts[0].Id, Found(without, "zebra treaty"));
        Assert.StartsWith($"Indexed 0 of {without.Facts.Count} facts", _log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Name_Of_An_Entity_Makes_The_Whole_Index_Anew()
    {
        Start(Fixture.Base).Dispose();
        var entities = Fixture.Base.Entities.Select((entity, at) => at > 0 ? entity : entity with { Names = new Dictionary<string, IReadOnlyList<string>> { ["en"] = ["Another"], ["ru"] = ["Другой"] } });
        Start(new KnowledgeBase(Fixture.Base.Facts, Fixture.Base.Sources, Fixture.Base.Sessions, entities, "other")).Dispose();
        Assert.StartsWith($"Indexed {Fixture.Base.Facts.Count} of ", _log[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("segments_*")]
    [InlineData("*.fdt")]
    public void A_Damaged_Index_Is_Made_Anew(string files)
    {
        Start(Fixture.Base).Dispose();
        foreach (var file in Directory.EnumerateFiles(Folder, files)) File.WriteAllBytes(file, [.. Enumerable.Repeat((byte)0x5A, (int)new FileInfo(file).Length)]);
        Assert.Equal(Texts(Fixture.Answerer), Texts(Start(Fixture.Base)));
        _log.Clear();
        Start(Fixture.Base).Dispose();
        Assert.Empty(_log);
    }

    [Fact]
    public void A_Folder_That_Another_Process_Writes_Into_Is_Left_Alone()
    {
        Start(Fixture.Base).Dispose();
        using var disk = FSDirectory.Open(Folder);
        using var other = disk.MakeLock("write.lock");
        Assert.True(other.Obtain());
        var changed = Changed(Fixture.Base.Facts[0], "The zebra treaty was signed in Karlsby on a rainy day.");
        Assert.Equal(changed.Facts[0].Id, Found(changed, "zebra treaty"));
        Assert.StartsWith($"The index is not kept in {Folder}", _log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_No_Folder_Can_Be_Made_The_Answers_Are_There_All_The_Same()
    {
        File.WriteAllText(Folder, "a file in its place");
        Assert.Equal(Texts(Fixture.Answerer), Texts(Start(Fixture.Base)));
        Assert.StartsWith($"The index is not kept in {Folder}", _log[^1], StringComparison.Ordinal);
    }

    private QuestionAnswerer Start(KnowledgeBase knowledge) => new(knowledge, new Recorder(_log), null, Folder);

    private string Found(KnowledgeBase knowledge, string words)
    {
        using var index = new FactIndex(knowledge, new(knowledge), new KeptIndex(Folder, new Recorder(_log)));
        return index.Search(new FactSearch(words), 1) is [var (fact, _)] ? fact.Fact.Id : "";
    }

    private static IReadOnlyList<string> Texts(QuestionAnswerer answerer) => [.. s_questions.Select(question => answerer.Answer(new Question(question)).Text)];

    private static KnowledgeBase Changed(Fact fact, string words) =>
        With(Fixture.Base.Facts.Select(other => other.Id == fact.Id ? fact with { Version = fact.Version + 1, Text = new LocalText([new("en", words), new("ru", words)]) } : other));

    private static KnowledgeBase With(IEnumerable<Fact> facts) => new(facts, Fixture.Base.Sources, Fixture.Base.Sessions, Fixture.Base.Entities, "changed");

    private sealed class Recorder(List<string> lines) : ILogger<QuestionAnswerer>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Information;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> format)
        {
            if (level >= LogLevel.Information && format(state, error) is var line && line.Contains("ndex", StringComparison.Ordinal)) lines.Add(line);
        }
    }
}
