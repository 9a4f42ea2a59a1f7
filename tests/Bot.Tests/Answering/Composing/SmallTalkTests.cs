using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Greetings and the like, and messages with no question in them.</summary>
public sealed class SmallTalkTests
{
    [Fact]
    public void Greets_Back() =>
        Expect.Abstention("en", "Hello! I answer questions about C5+1 from cited sources. What would you like to know?", AbstentionReason.SmallTalk, asked: ["hi"]);

    [Fact]
    public void Greets_Back_In_Russian() =>
        Expect.Abstention("ru", "Здравствуйте! Я отвечаю на вопросы о C5+1 со ссылками на источники. Что вас интересует?", AbstentionReason.SmallTalk, asked: ["Привет!"]);

    [Fact]
    public void Takes_Thanks() =>
        Expect.Abstention("en", "You're welcome. Ask again any time.", AbstentionReason.SmallTalk, asked: ["thank you!!"]);

    [Fact]
    public void Takes_Thanks_In_Kazakh() =>
        Expect.Abstention("ru", "Пожалуйста! Обращайтесь.", AbstentionReason.SmallTalk, asked: ["Рахмет"]);

    [Fact]
    public void Takes_Thanks_In_Turkmen() =>
        Expect.Abstention("ru", "Пожалуйста! Обращайтесь.", AbstentionReason.SmallTalk, asked: ["sag bol"]);

    [Fact]
    public void Tells_What_It_Can_Do() =>
        Expect.Abstention("en", "Ask me about C5+1 in your own words: who met, when, where, what was agreed. Each answer shows its sources.", AbstentionReason.SmallTalk, asked: ["what can you do"]);

    [Fact]
    public void Answers_A_Greeting_In_Uzbek() =>
        Expect.Abstention("ru", "Здравствуйте! Я отвечаю на вопросы о C5+1 со ссылками на источники. Что вас интересует?", AbstentionReason.SmallTalk, asked: ["assalomu alaykum"]);

    [Fact]
    public void Asks_For_A_Question_When_There_Are_Only_Marks() =>
        Expect.Abstention("en", "Ask me something about C5+1, for example: When did the leaders meet in New York?", AbstentionReason.Empty, asked: ["???"]);

    [Fact]
    public void Asks_For_A_Question_When_There_Is_Only_A_Picture() =>
        Expect.Abstention("en", "Ask me something about C5+1, for example: When did the leaders meet in New York?", AbstentionReason.Empty, asked: ["😀"]);
}
