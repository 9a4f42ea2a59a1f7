using Bot.Answering;
using Bot.Knowledge.Files;

namespace Bot.Tests.Answering;

/// <summary>The fact base of the checkout, read and indexed once.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<QuestionAnswerer> s_answerer = new(() => new QuestionAnswerer(KnowledgeFolder.Read(Path.Combine(Checkout.Root, "knowledge")).ToKnowledgeBase()));

    public static QuestionAnswerer Answerer => s_answerer.Value;

    public static Answer Answer(string question) => (Answer)Answerer.Answer(new Question(question));

    public static Abstention Abstention(string question) => (Abstention)Answerer.Answer(new Question(question));
}
