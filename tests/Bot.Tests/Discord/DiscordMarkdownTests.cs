using Bot.Conversation.Replies;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class DiscordMarkdownTests
{
    [Theory]
    [InlineData("plain words, 10:30, 1.5 (see note): fine", "plain words, 10:30, 1.5 (see note): fine")]
    [InlineData("*bold* _slanted_ ~~struck~~ `code` ||hidden||", @"\*bold\* \_slanted\_ \~\~struck\~\~ \`code\` \|\|hidden\|\|")]
    [InlineData("@everyone @here", @"\@everyone \@here")]
    [InlineData("<@123> <@&123> <#123> </ask:123> <:pepe:123> <t:1700000000:R>", @"\<\@123> \<\@&123> \<#123> \</ask:123> \<\:pepe:123> \<t:1700000000\:R>")]
    [InlineData(":smile: https://a.example", @"\:smile: https\://a.example")]
    [InlineData("[label](https://a.example)", @"\[label](https\://a.example)")]
    [InlineData("[1] stays", "[1] stays")]
    [InlineData("ends with [a]", @"ends with \[a]")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("  - list", @"  \- list")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("+1 and -1", @"\+1 and -1")]
    [InlineData("12. list", @"12\. list")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("```js\n", "\\`\\`\\`js\n")]
    public void Words_Are_Shown_As_They_Are(string words, string markup) => Assert.Equal(markup, DiscordMarkdown.Instance.Text(words).Markup);

    [Fact]
    public void What_Is_Sent_Counts_Whole() => Assert.Equal(@"\*\*".Length, DiscordMarkdown.Instance.Text("**").Length);

    [Theory]
    [InlineData("Level: ", "**Level:** ")]
    [InlineData(" a*b ", @" **a\*b** ")]
    [InlineData("  ", "  ")]
    public void Bold_Keeps_Blanks_Outside(string words, string markup) => Assert.Equal(markup, DiscordMarkdown.Instance.Bold(words).Markup);

    [Theory]
    [InlineData("a [b] c", "https://a.example/x", @"[a \[b\] c](https://a.example/x)")]
    [InlineData("wiki", "https://a.example/x_(y)", "[wiki](https://a.example/x_%28y%29)")]
    [InlineData("blank", "https://a.example/x y", "[blank](https://a.example/x%20y)")]
    [InlineData("https://a.example/x", "https://a.example/x", "<https://a.example/x>")]
    [InlineData("bad", "javascript:alert(1)", "bad")]
    [InlineData("bad", "discord://x", "bad")]
    public void Links_Lead_To_Pages_Only(string words, string url, string markup) => Assert.Equal(markup, DiscordMarkdown.Instance.Link(words, url).Markup);

    [Fact]
    public void Without_Links_The_Words_Stay() => Assert.Equal("label", DiscordMarkdown.WithoutLinks.Link("label", "https://a.example").Markup);

    [Fact]
    public void A_Quote_Is_A_Line_Of_Its_Own_Kind() => Assert.Equal(@"> \> “\*”", DiscordMarkdown.Instance.Quote("> “*”").Markup);

    [Theory]
    [InlineData("k7m2p9qx", "`/fact k7m2p9qx`")]
    [InlineData("`x`", @"/fact \`x\`")]
    public void Commands_Are_There_To_Be_Copied(string argument, string markup) => Assert.Equal(markup, DiscordMarkdown.Instance.Command(new CommandHint("fact", argument)).Markup);
}
