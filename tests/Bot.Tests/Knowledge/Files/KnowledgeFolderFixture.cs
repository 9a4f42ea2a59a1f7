using System.Text;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>A small knowledge folder without problems, in a directory of its own. A test makes one change and looks what is refused.</summary>
internal sealed class KnowledgeFolderFixture : IDisposable
{
    public const string Sources = "sources/sources.yaml";
    public const string Entities = "entities/entities.yaml";
    public const string Meeting = "sessions/meeting.yaml";
    public const string Facts = "facts/facts.yaml";
    public const string History = "history/facts.yaml";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("knowledge-");

    public KnowledgeFolderFixture()
    {
        foreach (var (file, yaml) in MinimalFolder.Files) Write(file, yaml);
        WriteSeed("alpha.txt", "The meeting was held on 27 July.\nIt lasted a day.\n");
    }

    public string Path => System.IO.Path.Combine(_root.FullName, "knowledge");

    public KnowledgeFolder Read() => KnowledgeFolder.Read(Path);

    public IReadOnlyList<Problem> Check() => KnowledgeChecker.Check(Read());

    public KnowledgeFolderFixture Write(string file, string yaml) => WriteBytes(file, Encoding.UTF8.GetBytes(yaml));

    public KnowledgeFolderFixture WriteBytes(string file, byte[] bytes)
    {
        var path = FullPath(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public KnowledgeFolderFixture WriteSeed(string name, string text) => Write("../seeds/" + name, text);

    /// <summary>Replaces words that stand in the file exactly once, so that a test cannot silently change nothing.</summary>
    public KnowledgeFolderFixture Replace(string file, string old, string @new)
    {
        var yaml = File.ReadAllText(FullPath(file));
        Assert.True(yaml.Split(old).Length == 2, $"'{old}' stands {yaml.Split(old).Length - 1} times in {file}");
        return Write(file, yaml.Replace(old, @new, StringComparison.Ordinal));
    }

    public KnowledgeFolderFixture Append(string file, string yaml)
    {
        File.AppendAllText(FullPath(file), yaml);
        return this;
    }

    public KnowledgeFolderFixture Delete(string file)
    {
        File.Delete(FullPath(file));
        return this;
    }

    /// <summary>The folder has exactly one problem: of this rule, in this file, on the one line that holds these words.</summary>
    public Problem Refuses(Rule rule, string file, string words)
    {
        var problems = Check();
        Assert.True(problems.Count == 1, $"Expected one problem, found {problems.Count}:\n{string.Join('\n', problems)}");
        return Checked(problems[0], rule, file, LineOf(file, words));
    }

    /// <summary>As <see cref="Refuses(Rule, string, string)"/>, where the change makes further problems of other rules or places.</summary>
    public Problem RefusesAmongOthers(Rule rule, string file, string words)
    {
        var line = LineOf(file, words);
        var problems = Check();
        var found = problems.Where(problem => problem.Rule == Names.Of(rule) && problem.File == file && problem.Line == line).ToList();
        Assert.True(found.Count == 1, $"Expected {Names.Of(rule)} once at {file}:{line}, found:\n{string.Join('\n', problems)}");
        return Checked(found[0], rule, file, line);
    }

    public void Accepts() => Assert.Equal([], Check().Select(problem => problem.ToString()));

    public void Dispose() => _root.Delete(recursive: true);

    public string FullPath(string file) => System.IO.Path.Combine(Path, file);

    private static Problem Checked(Problem problem, Rule rule, string file, int line)
    {
        Assert.Equal((Names.Of(rule), file, line), (problem.Rule, problem.File, problem.Line));
        Assert.All([problem.Message, problem.Mend], text => Assert.DoesNotContain(text, char.IsControl));
        Assert.All([problem.Message, problem.Mend], text => Assert.InRange(text.Length, 5, 310));
        Assert.Equal($"{file}:{line}: {problem.Message}. {problem.Mend} [{problem.Rule}]", problem.ToString());
        return problem;
    }

    private int LineOf(string file, string words)
    {
        var lines = File.ReadAllLines(FullPath(file));
        var found = Enumerable.Range(1, lines.Length).Where(line => lines[line - 1].Contains(words, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, $"'{words}' stands on {found.Count} lines of {file}");
        return found[0];
    }
}
