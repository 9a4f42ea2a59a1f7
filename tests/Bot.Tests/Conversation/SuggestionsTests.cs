using Bot.Conversation.Naming;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class SuggestionsTests : IDisposable
{
    private readonly Chat _chat = new();

    private Suggestions Suggestions => _chat.Of<Suggestions>();

    public void Dispose() => _chat.Dispose();

    [Theory]
    [InlineData("Who represented the United States at the special session on Afghanistan?", "Asia-Plus, 1 August 2023; Zorkul (text: C5+1 governments), 28 July 2023")]
    [InlineData("Кто представлял США на специальной сессии по Афганистану?", "Asia-Plus, 1 августа 2023 г.; Zorkul (текст: C5+1 governments), 28 июля 2023 г.")]
    public void An_Answer_Of_One_Claim_Is_Described_By_Its_Sources(string question, string sources) =>
        Assert.Equal(sources, Suggestions.Inline(question, language: null, 10)[0].Description);

    [Theory]
    [InlineData("ru", false, "русский=ru")]
    [InlineData("Rus", true, "русский=ru", "русский, for the whole chat=ru chat")]
    [InlineData("русский ch", true, "русский, for the whole chat=ru chat")]
    [InlineData("auto", true, "the language of each question=auto", "the language of each question, for the whole chat=auto chat")]
    [InlineData("ru chat", false)]
    [InlineData("klingon", true)]
    public void A_Language_Is_Offered_For_The_Chat_To_Those_Who_Decide(string typed, bool decides, params string[] choices) =>
        Assert.Equal(choices, Suggestions.Names("language", typed, "en", 25, decides).Select(choice => $"{choice.Label}={choice.Value}"));

    [Theory]
    [InlineData("", false, 8)]
    [InlineData("", true, 16)]
    [InlineData("chat", true, 8)]
    public void All_Languages_Are_Offered_Before_Anything_Is_Typed(string typed, bool decides, int count) => Assert.Equal(count, Suggestions.Names("language", typed, "ru", 25, decides).Count);

    [Fact]
    public void An_Answer_Of_Several_Claims_Is_Described_By_The_Others()
    {
        var result = Suggestions.Inline("When was the special session on Afghanistan?", language: null, 10)[0];
        Assert.Equal(("The C5+1 special session on Afghanistan took place on 27 July 2023 in Astana.", "Other sources differ: 27–28 July 2023, according to Asia-Plus."), (result.Title, result.Description));
    }
}
