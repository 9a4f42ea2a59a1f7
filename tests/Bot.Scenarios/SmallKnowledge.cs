using Bot.Answering;
using Bot.Knowledge;
using Bot.Knowledge.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios;

/// <summary>A fact base of four sessions that only the scenarios have, so that lists stay as they are whatever is added to the shipped one.</summary>
internal static class SmallKnowledge
{
    public static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Bot.Scenarios", "SmallKnowledge");

    private static readonly Lazy<KnowledgeBase> s_base = new(() => KnowledgeFolder.Read(Folder).ToKnowledgeBase());
    private static readonly Lazy<QuestionAnswerer> s_answerer = new(() => new QuestionAnswerer(s_base.Value));

    public static KnowledgeBase Base => s_base.Value;

    /// <summary>Puts it in the place of the shipped one.</summary>
    public static void StandIn(IServiceCollection services) => services.AddSingleton(s_base.Value).AddSingleton(s_answerer.Value);
}
