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

    [Fact]
    public void An_Answer_Of_Several_Claims_Is_Described_By_The_Others()
    {
        var result = Suggestions.Inline("When was the special session on Afghanistan?", language: null, 10)[0];
        Assert.Equal(("The C5+1 special session on Afghanistan took place on 27 July 2023 in Astana.", "Other sources differ: 27–28 July 2023, according to Asia-Plus."), (result.Title, result.Description));
    }
}
