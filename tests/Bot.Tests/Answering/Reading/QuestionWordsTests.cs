using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("en", "Who represented Kazakhstan?", nameof(AnswerType.Who))]
    [InlineData("en", "When was it?", nameof(AnswerType.When))]
    [InlineData("en", "On what date was it?", nameof(AnswerType.When))]
    [InlineData("en", "Where did they meet?", nameof(AnswerType.Where))]
    [InlineData("en", "In which city did they meet?", nameof(AnswerType.Where))]
    [InlineData("en", "How many delegations came?", nameof(AnswerType.HowMany))]
    [InlineData("en", "How much money was promised?", nameof(AnswerType.HowMuch))]
    [InlineData("en", "How long did it last?", nameof(AnswerType.HowLong))]
    [InlineData("en", "Which countries took part?", nameof(AnswerType.List))]
    [InlineData("en", "Why did they meet?", nameof(AnswerType.Why))]
    [InlineData("en", "Did Russia attend?", nameof(AnswerType.YesNo))]
    [InlineData("en", "Compare the two summits", nameof(AnswerType.Compare))]
    [InlineData("en", "Tell me about the summit", nameof(AnswerType.Summary))]
    [InlineData("en", "What did he say?", nameof(AnswerType.What))]
    [InlineData("en", "What is C5+1?", nameof(AnswerType.Definition))]
    [InlineData("en", "the summit", nameof(AnswerType.Open))]
    [InlineData("ru", "Кто представлял Казахстан?", nameof(AnswerType.Who))]
    [InlineData("ru", "Когда это было?", nameof(AnswerType.When))]
    [InlineData("ru", "В каком городе встречались?", nameof(AnswerType.Where))]
    [InlineData("ru", "Сколько стран участвовало?", nameof(AnswerType.HowMany))]
    [InlineData("ru", "Какие страны участвовали?", nameof(AnswerType.List))]
    [InlineData("ru", "Участвовала ли Россия?", nameof(AnswerType.YesNo))]
    [InlineData("ru", "Расскажи о саммите", nameof(AnswerType.Summary))]
    [InlineData("ru", "Что такое C5+1?", nameof(AnswerType.Definition))]
    [InlineData("ru", "Почему они встретились?", nameof(AnswerType.Why))]
    [InlineData("kk", "АҚШ-тан кім келді?", nameof(AnswerType.Who))]
    [InlineData("kk", "Сессия қашан өтті?", nameof(AnswerType.When))]
    [InlineData("ky", "Ким келди?", nameof(AnswerType.Who))]
    [InlineData("ky", "Саммит кайда өттү?", nameof(AnswerType.Where))]
    [InlineData("uz", "Sammit qachon bo'ldi?", nameof(AnswerType.When))]
    [InlineData("uz", "Kim keldi?", nameof(AnswerType.Who))]
    [InlineData("tg", "Ҷаласа дар куҷо буд?", nameof(AnswerType.Where))]
    [InlineData("tg", "Кӣ омад?", nameof(AnswerType.Who))]
    [InlineData("tk", "Sammit haçan boldy?", nameof(AnswerType.When))]
    [InlineData("tk", "Kim geldi?", nameof(AnswerType.Who))]
    public void Tells_What_Kind_Of_Answer_Is_Expected(string language, string text, string expected) =>
        Assert.Equal(expected, QuestionWords.TypeOf(Tokenizer.Tokens(text), language).Type.ToString());

    [Fact]
    public void A_Yes_No_Word_Within_A_Question_Asks_For_No_Yes_Or_No() =>
        Assert.Equal(AnswerType.Who, QuestionWords.TypeOf(Tokenizer.Tokens("Who did they say was there?"), "en").Type);

    [Fact]
    public void Marks_The_Words_That_Said_So() =>
        Assert.Equal([true, true, false, false], QuestionWords.TypeOf(Tokenizer.Tokens("How many delegations came"), "en").Used);

    [Fact]
    public void Every_Entry_Of_The_List_Is_A_Kind_Of_Answer_Or_Tells_The_Past()
    {
        var types = Enum.GetValues<AnswerType>().Select(type => Bot.Knowledge.Files.Names.Of(type)).Append("past").ToHashSet();
        Assert.DoesNotContain(LexiconFile.Entries("Lexicon/questions.txt"), entry => !types.Contains(entry.Name));
    }
}
