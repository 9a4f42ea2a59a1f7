using Bot.Conversation;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Bot.Conversation.Texts;
using Bot.Knowledge;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace Bot.Telegram;

/// <summary>Answers what somebody types behind the bot's name in any chat.</summary>
internal sealed class InlineQueries(ITelegramBotClient client, Suggestions suggestions)
{
    private const int MostResults = 20;
    private const int CachedFor = 60;
    private const int NothingCachedFor = 5;

    public Task AnswerAsync(InlineQuery query, CancellationToken cancellationToken)
    {
        // Results follow the words of the query alone, so that Telegram may show them to everybody who types the same.
        var results = suggestions.Inline(query.Query, language: null, MostResults).Select(Article).OfType<InlineQueryResult>().DistinctBy(result => result.Id).ToList();
        if (results.Count > 0) return client.AnswerInlineQuery(query.Id, results, CachedFor, isPersonal: false, cancellationToken: cancellationToken);
        var language = TurnMaker.LanguageOf(query.From) ?? Languages.English;
        var label = Phrasebook.Get(language, string.IsNullOrWhiteSpace(query.Query) ? "telegram-inline-empty" : "telegram-inline-nothing");
        return client.AnswerInlineQuery(query.Id, [], NothingCachedFor, isPersonal: true, button: new(label) { StartParameter = CommandTable.Help }, cancellationToken: cancellationToken);
    }

    private static InlineQueryResultArticle? Article(InlineResult result)
    {
        var messages = MessageLayout.Messages(result.Reply, HtmlMarkup.Instance, HtmlMarkup.Limits);
        if (messages.Count == 0) return null;
        var content = new InputTextMessageContent(messages[0]) { ParseMode = ParseMode.Html, LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true } };
        return new(result.Id, VisibleText.Of(result.Title), content) { Description = VisibleText.Of(result.Description) };
    }
}
