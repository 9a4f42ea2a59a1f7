using Bot.Answering;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Scenarios;

/// <summary>The shipped fact base, read and indexed once for all scenarios.</summary>
internal static class SharedFacts
{
    private static readonly Lazy<KnowledgeBase> s_base = new(() => KnowledgeFolder.Read(Path.Combine(Checkout.Root, "knowledge")).ToKnowledgeBase());
    private static readonly Lazy<QuestionAnswerer> s_answerer = new(() => new QuestionAnswerer(s_base.Value));

    public static KnowledgeBase Base => s_base.Value;

    public static QuestionAnswerer Answerer => s_answerer.Value;
}
