using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsTexts : EmulatorFixture
{
    private PrivateChat chat = null!;

    private PrivateChat Chat => chat ??= Started();

    [Theory]
    [InlineData("<p>one</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("да<br/>", "Unsupported start tag \"br/\" at byte offset 4")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("<b>one", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("one</b>", "Unexpected end tag at byte offset 3")]
    [InlineData("<b><i>one</b></i>", "Unmatched end tag at byte offset 9, expected \"</i>\", found \"</b>\"")]
    [InlineData("<span>one</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<b>one</b", "Unclosed end tag at byte offset 6")]
    public async Task Html_That_It_Does_Not_Know_Is_Refused(string html, string why)
    {
        var refused = await Refused(() => Bot.SendMessage(Chat.Id, html, ParseMode.Html, cancellationToken: Cancel));
        Assert.Equal((400, $"Bad Request: can't parse entities: {why}"), (refused.ErrorCode, refused.Message));
    }

    [Theory]
    [InlineData("<b>a<i>b</i></b>", "ab", "<b>a<i>b</i></b>")]
    [InlineData("<STRONG>a</STRONG>", "a", "<b>a</b>")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;x&quot; &#39;y&#x27;", "1 < 2 && 3 > 2 \"x\" 'y'", "1 &lt; 2 &amp;&amp; 3 &gt; 2 \"x\" 'y'")]
    [InlineData("a&nbsp;b & c", "a&nbsp;b & c", "a&amp;nbsp;b &amp; c")]
    [InlineData("<a href='https://example.org/?a=1&amp;b=2'>x</a>", "x", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a> <a href=\"ftp://example.org\">y</a>", "x y", "x y")]
    [InlineData("<pre><code class=\"language-json\">{}</code></pre>", "{}", "<pre>{}</pre>")]
    [InlineData("<blockquote expandable>q</blockquote>", "q", "<blockquote expandable>q</blockquote>")]
    [InlineData("<span class=\"tg-spoiler\">s</span><tg-spoiler>t</tg-spoiler>", "st", "<tg-spoiler>s</tg-spoiler><tg-spoiler>t</tg-spoiler>")]
    [InlineData("  a\r\nb  \n", "a\nb", "a\nb")]
    [InlineData("<b> a</b>\u202Eb", "ab", "<b>a</b>b")]
    public async Task Html_That_It_Knows_Becomes_Text_And_Marks(string html, string text, string written)
    {
        await Bot.SendMessage(Chat.Id, html, ParseMode.Html, cancellationToken: Cancel);
        var shown = await Chat.NextMessageAsync(Cancel);
        Assert.Equal((text, written), (shown.Text, shown.Html));
    }

    [Fact]
    public async Task Text_Without_A_Mode_Is_Taken_As_It_Stands()
    {
        await Bot.SendMessage(Chat.Id, "<b>1 & 2</b> @name /ask example.org https://example.org/a. #tag", cancellationToken: Cancel);
        var shown = await Chat.NextMessageAsync(Cancel);
        Assert.Equal("<b>1 & 2</b> @name /ask example.org https://example.org/a. #tag", shown.Text);
        Assert.Equal(
            ["mention @name", "bot_command /ask", "url example.org", "url https://example.org/a", "hashtag #tag"],
            shown.Entities.Select(entity => $"{entity.Type} {shown.Body.Slice(entity)}"));
    }

    [Fact]
    public async Task Length_Counts_After_Parsing_In_Utf16()
    {
        await Bot.SendMessage(Chat.Id, $"<b>{string.Concat(Enumerable.Repeat("😀", 2047))}&amp;&lt;</b>", ParseMode.Html, cancellationToken: Cancel);
        Assert.Equal(4096, (await Chat.NextMessageAsync(Cancel)).Text.Length);
        var refused = await Refused(() => Bot.SendMessage(Chat.Id, string.Concat(Enumerable.Repeat("😀", 2048)) + "x", cancellationToken: Cancel));
        Assert.Equal("Bad Request: message is too long", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<b></b>")]
    [InlineData("\u200B")]
    public async Task An_Empty_Text_Is_Refused(string text)
    {
        var refused = await Refused(() => Bot.SendMessage(Chat.Id, text, ParseMode.Html, cancellationToken: Cancel));
        Assert.Equal("Bad Request: message text is empty", refused.Message);
    }

    [Fact]
    public async Task Only_A_Hundred_Marks_Are_Kept()
    {
        await Bot.SendMessage(Chat.Id, string.Concat(Enumerable.Range(0, 120).Select(number => $"<b>{number}</b> ")), ParseMode.Html, cancellationToken: Cancel);
        Assert.Equal(100, (await Chat.NextMessageAsync(Cancel)).Entities.Count);
    }

    [Fact]
    public async Task Callback_Data_Has_64_Bytes()
    {
        await Send(InlineKeyboardButton.WithCallbackData("ok", new string('ы', 32)));
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", (await Refused(() => Send(InlineKeyboardButton.WithCallbackData("no", new string('ы', 33))))).Message);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":"x","callback_data":""}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":"x","callback_data":"d","url":"https://example.org"}""", "can't parse inline keyboard button: exactly one of the optional fields must be used, not url and callback_data")]
    [InlineData("""{"text":"","callback_data":"d"}""", "can't parse inline keyboard button: field \"text\" must be a non-empty String")]
    [InlineData("""{"text":"x","url":"ftp://example.org"}""", "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol")]
    public async Task A_Button_Does_Exactly_One_Thing(string button, string why)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync($"{Telegram.BaseUrl}/bot{Telegram.Token}/SENDMESSAGE", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = $"{Chat.Id}", ["text"] = "x", ["reply_markup"] = $"{{\"inline_keyboard\":[[{button}]]}}",
        }), Cancel);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal($"Bad Request: {why}", Telegram.Calls.Of("sendMessage")[^1].Description);
    }

    [Fact]
    public async Task A_Keyboard_Has_At_Most_A_Hundred_Buttons()
    {
        await Send([.. Enumerable.Range(0, 100).Select(number => InlineKeyboardButton.WithCallbackData($"{number}", "d"))]);
        Assert.Equal(100, (await Chat.NextMessageAsync(Cancel)).Buttons.Count);
        await Refused(() => Send([.. Enumerable.Range(0, 101).Select(number => InlineKeyboardButton.WithCallbackData($"{number}", "d"))]));
    }

    [Fact]
    public async Task An_Edit_Must_Change_Something()
    {
        var sent = await Bot.SendMessage(Chat.Id, "<b>a</b>", ParseMode.Html, replyMarkup: InlineKeyboardButton.WithCallbackData("x", "d"), cancellationToken: Cancel);
        var refused = await Refused(() => Bot.EditMessageText(Chat.Id, sent.Id, " <strong>a</strong>", ParseMode.Html, replyMarkup: InlineKeyboardButton.WithCallbackData("x", "d"), cancellationToken: Cancel));
        Assert.StartsWith("Bad Request: message is not modified", refused.Message, StringComparison.Ordinal);
        await Bot.EditMessageReplyMarkup(Chat.Id, sent.Id, InlineKeyboardButton.WithCallbackData("y", "d"), cancellationToken: Cancel);
        await Bot.EditMessageText(Chat.Id, sent.Id, "a", cancellationToken: Cancel);
        Assert.Empty(Chat.FromBot[0].Buttons);
        refused = await Refused(() => Bot.EditMessageText(Chat.Id, 999, "a", cancellationToken: Cancel));
        Assert.Equal("Bad Request: message to edit not found", refused.Message);
    }

    [Fact]
    public async Task A_Reply_Needs_Its_Message()
    {
        var refused = await Refused(() => Bot.SendMessage(Chat.Id, "x", replyParameters: 999, cancellationToken: Cancel));
        Assert.Equal("Bad Request: message to be replied not found", refused.Message);
        await Bot.SendMessage(Chat.Id, "x", replyParameters: new ReplyParameters { MessageId = 999, AllowSendingWithoutReply = true }, cancellationToken: Cancel);
        Assert.Null((await Chat.NextMessageAsync(Cancel)).ReplyTo);
    }

    [Fact]
    public async Task A_Message_Can_Be_Deleted_Once()
    {
        var sent = await Bot.SendMessage(Chat.Id, "x", cancellationToken: Cancel);
        await Bot.DeleteMessage(Chat.Id, sent.Id, Cancel);
        Assert.Empty(Chat.FromBot);
        Assert.Equal("Bad Request: message to delete not found", (await Refused(() => Bot.DeleteMessage(Chat.Id, sent.Id, Cancel))).Message);
    }

    private Task Send(params InlineKeyboardButton[] buttons) =>
        Bot.SendMessage(Chat.Id, "x", replyMarkup: new InlineKeyboardMarkup(buttons.Chunk(8)), cancellationToken: Cancel);

    private PrivateChat Started()
    {
        var started = Telegram.Private(Telegram.User("Asel"));
        started.Starts();
        return started;
    }
}
