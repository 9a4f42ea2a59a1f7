using Bot.Scenarios.Discord;
using Xunit;

namespace Bot.Scenarios.Parity;

/// <summary>The same questions get the same claims with the same facts wherever they are asked.</summary>
public sealed class ParityScenarios
{
    private static readonly Dictionary<string, Func<IParityPlatform>> s_platforms = new(StringComparer.Ordinal)
    {
        ["telegram"] = () => new TelegramParity(),
        ["discord"] = () => new DiscordParity(),
    };

    private static readonly Lazy<Task<IReadOnlyList<ParityAnswer>>> s_inTerminal = new(() => new TerminalParity().AskAsync(Questions(), CancellationToken.None));

    [Fact]
    public Task Forty_Questions_Have_The_Answers_Of_The_Terminal_On_Telegram() => HaveTheAnswersOfTheTerminalAsync("telegram");

    [DiscordFact]
    public Task Forty_Questions_Have_The_Answers_Of_The_Terminal_On_Discord() => HaveTheAnswersOfTheTerminalAsync("discord");

    private static async Task HaveTheAnswersOfTheTerminalAsync(string platform)
    {
        var questions = Questions();
        Assert.Equal(40, questions.Count);
        var expected = await s_inTerminal.Value;
        var answers = await s_platforms[platform]().AskAsync(questions, TestContext.Current.CancellationToken);
        Assert.Equal(Told(questions, expected), Told(questions, answers));
    }

    [Fact]
    public async Task The_Questions_Are_Of_Many_Kinds()
    {
        var answers = await s_inTerminal.Value;
        Assert.Equal(40, answers.Count);
        Assert.InRange(answers.Count(answer => answer.Facts.Count > 0), 25, 39);
        Assert.All(answers, answer => Assert.NotEmpty(answer.Claims));
    }

    private static string Told(IReadOnlyList<string> questions, IReadOnlyList<ParityAnswer> answers) =>
        string.Join("\n\n", questions.Zip(answers).Select(pair => $"> {pair.First}\n{pair.Second}"));

    private static List<string> Questions() =>
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Bot.Scenarios", "Parity", "questions.txt")).Where(line => line.Length > 0 && line[0] != '#')];
}
