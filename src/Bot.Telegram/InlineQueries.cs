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
internal sealed class InlineQueries(ITelegramBotClient client, Account account, Suggestions suggestions)
{
    private const int MostResults = 10;
    private const int CachedFor = 60;
    private const int NothingCachedFor = 5;

    // Leaves room for the line that leads to the rest.
    private static readonly MessageLimits s_limits = new(HtmlMarkup.Limits.Length - 256, HtmlMarkup.Limits.Entities - 2);

    public async Task AnswerAsync(InlineQuery query, CancellationToken cancellationToken)
    {
        var me = await account.KnownAsync(cancellationToken);
        // Results follow the words of the query alone, so that Telegram may show them to everybody who types the same.
        var results = suggestions.Inline(query.Query, language: null, MostResults).Select(result => Article(result, me)).OfType<InlineQueryResult>().DistinctBy(result => result.Id).ToList();
        if (results.Count > 0)
        {
            await client.AnswerInlineQuery(query.Id, results, CachedFor, isPersonal: false, cancellationToken: cancellationToken);
            return;
        }
        var language = TurnMaker.LanguageOf(query.From) ?? Languages.English;
        var label = Phrasebook.Get(language, string.IsNullOrWhiteSpace(query.Query) ? "telegram-inline-empty" : "telegram-inline-nothing");
        await client.AnswerInlineQuery(query.Id, [], NothingCachedFor, isPersonal: true, button: new(label) { StartParameter = CommandTable.Help }, cancellationToken: cancellationToken);
    }

    private static InlineQueryResultArticle? Article(InlineResult result, Me me)
    {
        if (Text(result, me) is not { } html) return null;
        var content = new InputTextMessageContent(html) { ParseMode = ParseMode.Html, LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true } };
        return new(result.Id, VisibleText.Of(result.Title), content) { Description = VisibleText.Of(result.Description) };
    }

    // A result is one message. What is longer ends with a link to the chat, where all of it can be had.
    private static string? Text(InlineResult result, Me me)
    {
        var messages = MessageLayout.Messages(result.Reply, HtmlMarkup.Instance, s_limits);
        if (messages.Count < 2) return messages.Count == 0 ? null : messages[0];
        var rest = HtmlMarkup.Instance.Link(Phrasebook.Get(result.Reply.Language, "telegram-inline-rest"), me.LinkTo(result.Id == Suggestions.AnswerId ? null : result.Id));
        return $"{messages[0]}\n\n{rest.Markup}";
    }
}
