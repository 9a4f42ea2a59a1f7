using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.CommandLine;
using Bot.Composition;
using Bot.Conversation;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Program;

/// <summary>README.md and appsettings.example.json say what there is, all of it and nothing else.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_readme = Checkout.Read("README.md");

    [Fact]
    public void The_Readme_Has_The_Chat_Commands_As_The_Command_Table_Has_Them() => Assert.Equal(
        CommandTable.All.Select(command => $"| `{command.Usage(Languages.English)}` | {command.Description(Languages.English)} |"),
        Section("In the chat").Split('\n').Where(line => line.StartsWith("| `/", StringComparison.Ordinal)));

    [Fact]
    public async Task The_Transcript_Is_What_The_Program_Says()
    {
        var asked = Asked().Matches(s_readme);
        Assert.True(asked.Count >= 4, "the README shows too little");
        foreach (Match match in asked)
        {
            var ran = await Ran.OnRealKnowledgeAsync("ask", match.Groups["question"].Value);
            Assert.Equal(match.Groups["answer"].Value.TrimEnd('\n'), ran.Out.TrimEnd('\n'));
        }
    }

    [Fact]
    public void Conversations_Are_What_The_Scenarios_Approved()
    {
        var shown = Conversation().Matches(s_readme);
        Assert.True(shown.Count >= 2, "the README shows too little");
        foreach (Match match in shown)
            Assert.Equal(Checkout.Read($"tests/Bot.Scenarios/Approved/{match.Groups["name"].Value}.txt").TrimEnd('\n'), match.Groups["text"].Value);
    }

    [Fact]
    public void The_Readme_Has_Every_Command_And_Option_Of_The_Command_Line_And_No_Other()
    {
        var root = BotCommandLine.Root(new(TextReader.Null, TextWriter.Null, TextWriter.Null, "/", false, false), new Option<string[]>("--set"));
        var section = Section("On the command line");
        Assert.Equal(
            root.Subcommands.Select(command => command.Name).Concat(["demo", "test", "bench"]).Order(StringComparer.Ordinal),
            Command().Matches(section).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            root.Options.Concat(root.Subcommands.SelectMany(command => command.Options)).Select(option => option.Name).Distinct().Order(StringComparer.Ordinal),
            OptionName().Matches(section).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_Option_Stands_Beside_Its_Command()
    {
        var root = BotCommandLine.Root(new(TextReader.Null, TextWriter.Null, TextWriter.Null, "/", false, false), new Option<string[]>("--set"));
        foreach (var command in root.Subcommands)
        {
            var rows = string.Concat(Section("On the command line").Split('\n').Where(line => line.StartsWith($"| `./bot {command.Name}", StringComparison.Ordinal)));
            Assert.All(command.Options, option => Assert.Contains(option.Name, rows, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_Setting_Stands_In_The_Example_With_Its_Default()
    {
        var example = Leaves(JsonDocument.Parse(Checkout.Read("appsettings.example.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement).ToDictionary();
        Assert.Equal(Settings.Names.Append("Logging:LogLevel:Default").Order(StringComparer.Ordinal), example.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new StoreOptions().ConnectionString, example["Store:ConnectionString"]);
        Assert.Equal(new KnowledgeOptions().Directory, example["Knowledge:Directory"]);
    }

    [Fact]
    public void Every_Setting_Stands_In_The_Readme_With_Its_Default() => Assert.Equal(
        Leaves(JsonDocument.Parse(Checkout.Read("appsettings.example.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement),
        SettingRow().Matches(Section("Settings")).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value)));

    [Fact]
    public void The_Example_Is_Read_As_Settings()
    {
        var directory = Directory.CreateTempSubdirectory("example-");
        File.Copy(Path.Combine(Checkout.Root, "appsettings.example.json"), Path.Combine(directory.FullName, "appsettings.json"));
        using (BotHost.Build(new(TextReader.Null, TextWriter.Null, TextWriter.Null, directory.FullName, false, false), [], TimeProvider.System)) directory.Delete(recursive: true);
    }

    [Fact]
    public void Every_Class_Of_The_Flow_Exists()
    {
        var types = new[] { typeof(BotHost), typeof(CommandTable), typeof(Bot.Telegram.TelegramPlatform), typeof(QuestionAnswerer), typeof(KnowledgeBase) }.SelectMany(type => type.Assembly.GetTypes()).Select(type => type.Name).ToHashSet();
        var named = ClassName().Matches(Section("How a message becomes an answer")).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, types));
    }

    private static string Section(string heading)
    {
        var start = s_readme.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = s_readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return s_readme[start..(end < 0 ? s_readme.Length : end)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonElement element, string path = "") => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
        : [new(path, element.ToString())];

    [GeneratedRegex(@"^\$ \./bot ask ""(?<question>[^""]+)""\n(?<answer>.*?)(?=\n\n\$ |\n```)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^<!-- (?<name>[\w.-]+) -->\n```\n(?<text>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Conversation();

    [GeneratedRegex(@"`\./bot ([a-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"^\| `([A-Za-z:]+)` \| `(.*?)` \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"`([A-Z]\w+)`")]
    private static partial Regex ClassName();
}
