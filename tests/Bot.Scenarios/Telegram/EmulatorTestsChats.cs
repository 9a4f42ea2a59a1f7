using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsChats : EmulatorFixture
{
    private Person asel = null!;
    private Person timur = null!;

    private Person Asel => asel ??= Telegram.User("Asel", "ky", "asel_kg");

    private Person Timur => timur ??= Telegram.User("Timur");

    [Fact]
    public async Task In_A_Group_The_Bot_Gets_Only_What_Is_Meant_For_It()
    {
        var group = Telegram.Group("C5 watchers", Asel, Timur);
        var sent = await Bot.SendMessage(group.Id, "Hello", cancellationToken: Cancel);
        var hello = await group.NextMessageAsync(Cancel);
        group.Says(Asel, "just talk");
        group.Says(Asel, "/ask who?");
        group.Says(Asel, $"/ask@{Telegram.BotUsername} where?");
        group.Says(Asel, "/ask@other_bot when?");
        group.Says(Timur, $"say @{Telegram.BotUsername}, why?");
        group.Says(Timur, "and how?", replyTo: hello);
        group.Says(Timur, "not /ask in the middle");

        var updates = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.Equal(
            ["/ask who?", "/ask@c5_test_bot where?", "say @c5_test_bot, why?", "and how?"],
            updates.Select(update => update.Message!.Text));
        Assert.Equal(sent.Id, updates[^1].Message!.ReplyToMessage!.Id);
        Assert.Equal(MessageEntityType.BotCommand, updates[0].Message!.Entities![0].Type);
        Assert.Contains("Timur (to C5 bot): and how?\n", group.Transcript(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Administrator_Sees_Everything()
    {
        var group = Telegram.Supergroup("C5 watchers", Asel);
        group.PromotesBot(Asel);
        group.Says(Asel, "just talk");
        Assert.Equal([UpdateType.MyChatMember, UpdateType.Message], (await Bot.GetUpdates(cancellationToken: Cancel)).Select(update => update.Type));
        Assert.Equal(ChatMemberStatus.Administrator, (await Bot.GetChatMember(group.Id, Bot.BotId, Cancel)).Status);
        Assert.Equal([Asel.Id, Bot.BotId], (await Bot.GetChatAdministrators(group.Id, cancellationToken: Cancel)).Select(member => member.User.Id).Order());
    }

    [Fact]
    public async Task The_Bot_Cannot_Write_First()
    {
        var refused = await Refused(() => Bot.SendMessage(Asel.Id, "Hello", cancellationToken: Cancel));
        Assert.Equal((403, "Forbidden: bot can't initiate conversation with a user"), (refused.ErrorCode, refused.Message));
        refused = await Refused(() => Bot.SendMessage(12345, "Hello", cancellationToken: Cancel));
        Assert.Equal("Bad Request: chat not found", refused.Message);
    }

    [Fact]
    public async Task Who_Blocked_The_Bot_Is_Left_Alone()
    {
        var chat = Telegram.Private(Asel);
        chat.Starts();
        chat.Blocks();
        Assert.Equal("Forbidden: bot was blocked by the user", (await Refused(() => Bot.SendMessage(chat.Id, "x", cancellationToken: Cancel))).Message);
        var change = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].MyChatMember!;
        Assert.Equal((ChatMemberStatus.Member, ChatMemberStatus.Kicked), (change.OldChatMember.Status, change.NewChatMember.Status));
        chat.Unblocks();
        await Bot.SendMessage(chat.Id, "x", cancellationToken: Cancel);
    }

    [Fact]
    public async Task Who_Was_Kicked_Is_Out()
    {
        var group = Telegram.Group("C5 watchers", Asel);
        group.RemovesBot(Asel);
        Assert.Equal("Forbidden: bot was kicked from the group chat", (await Refused(() => Bot.SendMessage(group.Id, "x", cancellationToken: Cancel))).Message);
        group.AddsBot(Asel);
        await Bot.SendMessage(group.Id, "x", cancellationToken: Cancel);
        Assert.Equal("""
            (Asel removed C5 bot)
            (Asel added C5 bot)
            C5 bot: x

            """, group.Transcript(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_Group_That_Moved_Says_Where()
    {
        var group = Telegram.Group("C5 watchers", Asel);
        var moved = group.Migrates();
        var refused = await Refused(() => Bot.SendMessage(group.Id, "x", cancellationToken: Cancel));
        Assert.Equal((400, (long?)moved.Id), (refused.ErrorCode, refused.Parameters?.MigrateToChatId));
        await Bot.SendMessage(moved.Id, "x", cancellationToken: Cancel);
        var updates = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.Equal((moved.Id, group.Id), (updates[0].Message!.MigrateToChatId, updates[1].Message!.MigrateFromChatId));
        Assert.Equal(ChatType.Supergroup, (await Bot.GetChat(moved.Id, Cancel)).Type);
    }

    [Fact]
    public async Task A_Topic_Keeps_Its_Answers()
    {
        var forum = Telegram.Forum("C5 watchers", Asel);
        var topic = forum.OpensTopic(Asel, "Water");
        forum.Says(Asel, "/ask who?", topic: topic);
        var asked = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].Message!;
        Assert.Equal((topic, true), (asked.MessageThreadId, asked.IsTopicMessage));
        await Bot.SendMessage(forum.Id, "They", messageThreadId: topic, cancellationToken: Cancel);
        Assert.Contains("C5 bot [Water]: They\n", forum.Transcript(), StringComparison.Ordinal);
        Assert.Equal("Bad Request: message thread not found", (await Refused(() => Bot.SendMessage(forum.Id, "x", messageThreadId: 999, cancellationToken: Cancel))).Message);
    }

    [Fact]
    public async Task A_Chat_Can_Be_Named_If_It_Is_Public()
    {
        var group = Telegram.PublicGroup("C5 watchers", "c5watchers", Asel);
        await Bot.SendMessage("@c5watchers", "x", cancellationToken: Cancel);
        Assert.Single(group.FromBot);
        await Refused(() => Bot.SendMessage("@nobody", "x", cancellationToken: Cancel));
    }

    [Fact]
    public async Task Other_Content_Is_Told_As_Such()
    {
        var chat = Telegram.Private(Asel);
        chat.SendsPhoto("what is this?");
        chat.SendsSticker();
        chat.SendsVoice();
        var updates = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.Equal([MessageType.Photo, MessageType.Sticker, MessageType.Voice], updates.Select(update => update.Message!.Type));
        Assert.Equal("what is this?", updates[0].Message!.Caption);
    }

    [Fact]
    public async Task Inline_Results_Are_Checked_And_Can_Be_Chosen()
    {
        var asked = Asel.Inline("astana");
        var query = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].InlineQuery!;
        await Refused(() => Bot.AnswerInlineQuery(query.Id, Results(51), cancellationToken: Cancel));
        await Refused(() => Bot.AnswerInlineQuery(query.Id, [Result("same"), Result("same")], cancellationToken: Cancel));
        await Refused(() => Bot.AnswerInlineQuery(query.Id, [Result(new string('ы', 33))], cancellationToken: Cancel));
        await Refused(() => Bot.AnswerInlineQuery(query.Id, Results(1), nextOffset: new string('n', 65), cancellationToken: Cancel));
        await Bot.AnswerInlineQuery(query.Id, Results(50), cacheTime: 10, isPersonal: true, nextOffset: "50", cancellationToken: Cancel);

        var offered = await asked.AnswerAsync(Cancel);
        Assert.Equal((50, "50", true, 10), (offered.Results.Count, offered.NextOffset, offered.IsPersonal, offered.CacheSeconds));
        var group = Telegram.Group("C5 watchers", Asel);
        asked.Chooses(offered.Results[0], group);
        Assert.Equal("Asel via @c5_test_bot: text of 0\n", group.Transcript());
        Assert.Equal("<b>text</b> of 0", group.Messages[0].Html);
    }

    [Fact]
    public async Task A_Chosen_Result_With_Buttons_Is_Edited_By_Its_Own_Name()
    {
        var asked = Asel.Inline("astana");
        var query = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].InlineQuery!;
        var result = Result("one");
        result.ReplyMarkup = InlineKeyboardButton.WithCallbackData("More", "m:1");
        await Bot.AnswerInlineQuery(query.Id, [result], cancellationToken: Cancel);
        var chat = Telegram.Private(Timur);
        var chosen = asked.Chooses((await asked.AnswerAsync(Cancel)).Results[0], chat);
        chat.Presses(chosen, "More");

        var pressed = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].CallbackQuery!;
        Assert.Null(pressed.Message);
        await Bot.EditMessageText(pressed.InlineMessageId!, "more", cancellationToken: Cancel);
        Assert.Equal("more", chat.Now(chosen)!.Text);
    }

    [Fact]
    public async Task All_Updates_Are_Confirmed_When_The_Bot_Asked_For_Later_Ones()
    {
        Telegram.Private(Asel).Says("one");
        var waiting = Telegram.AllConfirmedAsync(Cancel);
        var told = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.False(waiting.IsCompleted);
        await Bot.GetUpdates(offset: told[^1].Id + 1, cancellationToken: Cancel);
        await waiting;
        Assert.Equal(1, Telegram.Told);
    }

    [Fact]
    public async Task The_Menu_Is_Kept_By_Language()
    {
        await Bot.SetMyCommands([new BotCommand("ask", "Ask a question")], cancellationToken: Cancel);
        await Bot.SetMyCommands([new BotCommand("ask", "Задать вопрос")], languageCode: "ru", cancellationToken: Cancel);
        Assert.Equal([("ask", "Ask a question")], Telegram.Menu());
        Assert.Equal([("ask", "Задать вопрос")], Telegram.Menu("ru"));
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", (await Refused(() => Bot.SetMyCommands([new BotCommand("Ask", "x")], cancellationToken: Cancel))).Message);
        await Refused(() => Bot.SetMyCommands([.. Enumerable.Range(0, 101).Select(number => new BotCommand($"c{number}", "x"))], cancellationToken: Cancel));
        await Bot.DeleteMyCommands(cancellationToken: Cancel);
        Assert.Empty(await Bot.GetMyCommands(cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_Method_That_It_Does_Not_Know_Is_Not_Found()
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync($"{Telegram.BaseUrl}/bot{Telegram.Token}/doSomething?x=1", Cancel);
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found: method not found"}""", await response.Content.ReadAsStringAsync(Cancel));
    }

    private static IEnumerable<InlineQueryResult> Results(int count) => Enumerable.Range(0, count).Select(number => Result($"{number}"));

    private static InlineQueryResultArticle Result(string id) => new(
        id, $"title {id}", new InputTextMessageContent($"<b>text</b> of {id}") { ParseMode = ParseMode.Html });
}
