using Bot.Conversation.Replies;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain text, C5+1", "plain text, C5+1")]
    [InlineData("қазақша oʻzbekcha 中文 🙂", "қазақша oʻzbekcha 中文 🙂")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one  two three four")]
    [InlineData("a\u202eb\u2066c\u200ed\u061ce\ufefff\u200bg", "abcdefg")]
    [InlineData("bell\u0007 null\u0000 \u009b31m del\u007f", "bell null 31m del")]
    public void What_Acts_On_A_Screen_Is_Taken_Out(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    // Not a theory: a lone surrogate does not survive the way of test data through XML.
    [Fact]
    public void Half_A_Character_Becomes_The_Replacement_Character() => Assert.Equal("a\ufffdb", VisibleText.Of("a\ud83db"));
}
