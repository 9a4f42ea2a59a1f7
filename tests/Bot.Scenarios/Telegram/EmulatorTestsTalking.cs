using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsTalking : EmulatorFixture
{
    [Fact]
    public async Task Knows_The_Bot_By_Its_Token_Only()
    {
        var me = await Bot.GetMe(Cancel);
        var refused = await Refused(() => Client("1:other").GetMe(Cancel));
        Assert.Equal((Telegram.BotUsername, 401), (me.Username, refused.ErrorCode));
    }

    [Fact]
    public async Task A_Message_Goes_There_And_An_Answer_Comes_Back()
    {
        var chat = Telegram.Private(Telegram.User("Asel", language: "ru"));
        chat.Says("Кто был в Астане?");

        var update = Assert.Single(await Bot.GetUpdates(timeout: 5, cancellationToken: Cancel));
        Assert.Equal(("Кто был в Астане?", "ru"), (update.Message!.Text, update.Message.From!.LanguageCode));
        await Bot.SendMessage(update.Message.Chat.Id, "<b>Пять</b> министров &amp; <a href=\"https://example.org/a?b=1\">один</a> [1]", ParseMode.Html,
            replyParameters: update.Message.MessageId, linkPreviewOptions: LinkPreviewOptions.Disabled,
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Sources", "s:1")), cancellationToken: Cancel);

        var answer = await chat.NextMessageAsync(Cancel);
        Assert.Equal("Пять министров & один [1]", answer.Text);
        Assert.Equal("<b>Пять</b> министров &amp; <a href=\"https://example.org/a?b=1\">один</a> [1]", answer.Html);
        Assert.True(answer.IsPreviewOff);
        Assert.Equal("""
            Asel: Кто был в Астане?
            C5 bot: Пять министров & один [1]
              [Sources]

            """, chat.Transcript(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_Pressed_Button_Is_Answered_Once()
    {
        var chat = Telegram.Private(Telegram.User("Asel"));
        chat.Starts();
        await Bot.SendMessage(chat.Id, "Welcome", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("More", "m:1")), cancellationToken: Cancel);
        var pressed = chat.Presses(await chat.NextMessageAsync(Cancel), "More");

        var query = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].CallbackQuery!;
        await Bot.AnswerCallbackQuery(query.Id, "Saved", cancellationToken: Cancel);
        await Bot.EditMessageText(chat.Id, query.Message!.Id, "Welcome again", cancellationToken: Cancel);

        Assert.Equal(("m:1", "Saved"), (query.Data, (await pressed.AnswerAsync(Cancel)).Text));
        var refused = await Refused(() => Bot.AnswerCallbackQuery(query.Id, cancellationToken: Cancel));
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", refused.Message);
        Assert.Equal("""
            Asel: /start
            C5 bot: Welcome
              [More]
            (Asel presses [More])
            (Asel sees: Saved)
            C5 bot (edited): Welcome again

            """, chat.Transcript(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task An_Edited_Message_Is_Told_And_An_Edit_Of_The_Bot_Is_Awaited()
    {
        var chat = Telegram.Private(Telegram.User("Asel"));
        var question = chat.Says("Who?");
        chat.Edits(question, "Where?");
        var updates = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.Equal(["Who?", "Where?"], updates.Select(update => (update.Message ?? update.EditedMessage)!.Text));

        var sent = await Bot.SendMessage(chat.Id, "…", cancellationToken: Cancel);
        var first = await chat.NextMessageAsync(Cancel);
        var awaited = chat.NextEditAsync(first, Cancel);
        await Bot.EditMessageText(chat.Id, sent.Id, "In Astana", cancellationToken: Cancel);
        Assert.Equal("In Astana", (await awaited).Text);
        Assert.Equal(["…"], chat.Now(first)!.Before.Select(before => before.Text));
    }

    [Fact]
    public async Task A_Deep_Link_Opens_With_Its_Parameter()
    {
        var chat = Telegram.Private(Telegram.User("Asel"));
        chat.Opens("fact_k7m2p9qx");
        Assert.Equal("/start fact_k7m2p9qx", (await Bot.GetUpdates(cancellationToken: Cancel))[0].Message!.Text);
        Assert.Throws<ArgumentException>(() => chat.Opens("not allowed"));
    }

    [Fact]
    public async Task A_Wait_For_Nothing_Ends_And_Says_What_There_Was()
    {
        await using var hasty = await new TelegramEmulator(new TelegramRules { Patience = TimeSpan.FromMilliseconds(50) }).StartAsync(Cancel);
        var chat = hasty.Private(hasty.User("Asel"));
        chat.Says("Anybody?");
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => chat.NextMessageAsync(Cancel));
        Assert.Contains("Asel: Anybody?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_Comes_With_Its_Name_And_Content()
    {
        var chat = Telegram.Private(Telegram.User("Asel"));
        chat.Starts();
        using var content = new MemoryStream("a;b\n"u8.ToArray());
        var sent = await Bot.SendDocument(chat.Id, InputFile.FromStream(content, "факты.csv"), "All <i>facts</i>", ParseMode.Html, cancellationToken: Cancel);

        var shown = await chat.NextMessageAsync(Cancel);
        Assert.Equal(("факты.csv", "All facts", "факты.csv"), (shown.Document!.FileName, shown.Text, sent.Document!.FileName));
        Assert.Equal("a;b\n"u8.ToArray(), shown.Document.Content);
    }

    [Fact]
    public async Task What_A_Message_Would_Ping_Is_Listed()
    {
        var asel = Telegram.User("Asel");
        var chat = Telegram.Private(asel);
        chat.Starts();
        await Bot.SendMessage(chat.Id, $"@all and <a href=\"tg://user?id={asel.Id}\">her</a>, not <code>@code</code>, not mail@example.org", ParseMode.Html, cancellationToken: Cancel);
        Assert.Equal(["@all", "her"], (await chat.NextMessageAsync(Cancel)).Pings);
        Assert.Equal(["@all", "her"], chat.Pings);
    }
}
