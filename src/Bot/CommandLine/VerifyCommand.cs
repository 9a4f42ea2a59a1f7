using System.CommandLine;
using Bot.Answering;
using Bot.Composition;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.CommandLine;

/// <summary><c>./bot verify</c>: puts a sentence through the grounding gate against one fact.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var sentence = new Argument<string>("sentence") { Description = "The sentence to verify" };
        var fact = new Option<string>("--fact") { Description = "Key or id of the fact that must hold every value of the sentence", Required = true };
        var knowledge = new Option<string?>("--knowledge") { Description = "Take the fact from this knowledge folder" };
        var command = new Command("verify", "Put a sentence through the grounding gate, and say which value fails") { sentence, fact, knowledge };
        command.SetAction((parsed, stop) => RunAsync(
            surroundings, parsed.GetRequiredValue(sentence), parsed.GetRequiredValue(fact), parsed.GetValue(knowledge), parsed.GetValue(set) ?? [], stop));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, string sentence, string key, string? directory, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        var facts = host.Services.GetRequiredService<FactBase>();
        await facts.OpenAsync(directory, cancellationToken);
        var fact = Find(facts.Current, key);
        var verdict = host.Services.GetRequiredService<QuestionAnswerer>().Verify(sentence, fact.Id);
        await surroundings.Out.WriteLineAsync(verdict.Passed ? $"passed: fact {fact.Key} holds every value of the sentence" : $"failed against fact {fact.Key}:");
        foreach (var failure in verdict.Failures) await surroundings.Out.WriteLineAsync(VisibleText.Of($"  {failure.Value}: {failure.Why}"));
        return verdict.Passed ? ExitCodes.Ok : ExitCodes.Findings;
    }

    private static Fact Find(KnowledgeBase knowledge, string key)
    {
        var names = new ItemNames(knowledge);
        if (names.Find<Fact>(ItemKind.Fact, key) is { } fact)
            return fact.Status == FactStatus.Published ? fact : throw new UsageException($"The fact '{fact.Key}' was withdrawn, so nothing can rest on it. Name one that is in force.");
        var near = names.Near<Fact>(ItemKind.Fact, key, 1) is [var nearest, ..] ? $" Did you mean {nearest.Key} ({nearest.Id})?" : " Answers of './bot ask --json' name the facts that they cite.";
        throw new UsageException($"There is no fact '{key}'.{near}");
    }
}
