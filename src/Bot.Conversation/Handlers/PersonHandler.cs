using Bot.Answering;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows what the base holds about a person: offices with their years, and facts.</summary>
public sealed class PersonHandler(QuestionAnswerer answerer, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(
        names.Find<Entity>(ItemKind.Entity, turn.Text) is { Kind: EntityKind.Person } person
            ? Of(person, turn, language, page: 1)
            : NotFound.Of<Entity>(ItemKind.Entity, turn.Text, names, other => [$"{other.NameIn(language).Words} ", new CommandHint(CommandTable.Person, other.Key)], language));

    /// <summary>One page about whatever has a name: a person, or anything else that facts are about.</summary>
    public Reply Of(Entity entity, Turn turn, string language, int page)
    {
        var response = answerer.Profile(entity, language);
        var reply = ReplyFormatter.Format(response);
        if (response is Answer answer) reply = reply with { Blocks = [new Heading(entity.NameIn(language).Words), .. reply.Blocks], Answer = new GivenAnswer(AnswerIds.Of(turn), AnswerReply.FactsOf(answer)) };
        return Pages.Of(reply, turn, page, CommandTable.Person, entity.Key);
    }
}
