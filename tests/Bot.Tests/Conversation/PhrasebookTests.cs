using System.Text.RegularExpressions;
using Bot.Conversation;
using Bot.Conversation.Texts;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed partial class PhrasebookTests
{
    public static TheoryData<string> Others => [.. Languages.All.Where(language => language != Languages.English)];

    [Fact]
    public void Russian_Has_Every_Text() => Assert.Empty(Phrasebook.In(Languages.English).Keys.Except(Phrasebook.In(Languages.Russian).Keys));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_Language_Has_A_Text_That_English_Lacks_Or_Other_Places(string language)
    {
        foreach (var (name, text) in Phrasebook.In(language))
        {
            Assert.True(Phrasebook.In(Languages.English).TryGetValue(name, out var english), name);
            Assert.Equal(Places(english!), Places(text));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_Language_Knows_Its_Name_And_Twelve_Months(string language)
    {
        Assert.NotEqual("English", Phrasebook.Get(language, "own-name"));
        Assert.Equal(12, Phrasebook.Get(language, "months").Split(", ").Length);
    }

    [Fact]
    public void Every_Command_Has_Its_Words() => Assert.All(CommandTable.All, command =>
    {
        Assert.NotEmpty(command.Description(Languages.Russian));
        Assert.StartsWith($"/{command.Name}", command.Usage(Languages.Russian), StringComparison.Ordinal);
    });

    private static SortedSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
