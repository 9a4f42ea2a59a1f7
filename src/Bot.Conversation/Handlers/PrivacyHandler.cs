using System.Text.Json;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Says what is stored and for how long, shows a person's own data, and removes it.</summary>
public sealed class PrivacyHandler(IPeople people, ConversationMemory memory) : IHandler
{
    private const string FileName = "mydata.json";

    /// <summary>What is stored of anybody.</summary>
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(new Reply(language,
    [
        new Paragraph([Phrasebook.Get(language, "privacy")]),
        new Bullets([.. new[] { "privacy-question", "privacy-memory", "privacy-answers", "privacy-feedback", "privacy-language", "privacy-others" }.Select(text => (IReadOnlyList<Span>)[Phrasebook.Get(language, text)])]),
        new Paragraph([Phrasebook.Get(language, "privacy-commands")]),
    ]));

    /// <summary>What is stored of the person who asks, in words and as a file.</summary>
    public async Task<Reply> DataAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var data = await people.DataOfAsync(turn.Person, cancellationToken);
        var lines = new (string Text, string Words)[]
        {
            ("mydata-user", turn.Person),
            ("mydata-language", data.Language is { } chosen ? Phrasebook.Get(chosen, "own-name") : "—"),
            ("mydata-ratings", $"{data.Ratings.Count}"),
            ("mydata-reports", $"{data.Reports.Count}"),
            ("mydata-memory", $"{memory.Previous(turn.Asker).Count / 2}"),
        };
        return new Reply(language,
        [
            new Paragraph([Phrasebook.Get(language, "mydata")]),
            new Bullets([.. lines.Select(line => (IReadOnlyList<Span>)[new Bold($"{Phrasebook.Get(language, line.Text)}: "), line.Words])]),
        ])
        { IsPersonal = true, File = new ReplyFile(FileName, JsonSerializer.Serialize(data, PersonalJson.Default.PersonalData)) };
    }

    /// <summary>Asks whether all that is really to go.</summary>
    public static Reply AskForget(Turn turn, string language) => Reply.Line(language, Phrasebook.Get(language, "forget-sure")) with
    {
        Buttons = [[new Button(Phrasebook.Get(language, "forget-yes"), new ReplyAction(ReplyAction.Forget, turn.User)), new Button(Phrasebook.Get(language, "forget-no"), new ReplyAction(ReplyAction.Cancel, turn.User))]],
    };

    /// <summary>Removes what is stored, when it is the same person who confirms.</summary>
    public async Task<Reply> ForgetAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        if (turn.Action!.Subject != turn.User) return Reply.Notice(language, Phrasebook.Get(language, "not-your-button"));
        await people.ForgetAsync(turn.Person, cancellationToken);
        memory.Forget(turn.Platform, turn.User);
        return Done(turn, language, "forgotten");
    }

    /// <summary>Leaves everything as it is.</summary>
    public static Reply Keep(Turn turn, string language) =>
        turn.Action!.Subject == turn.User ? Done(turn, language, "kept") : Reply.Notice(language, Phrasebook.Get(language, "not-your-button"));

    // In place of the question, so that nobody presses its buttons again.
    private static Reply Done(Turn turn, string language, string text) =>
        Reply.Line(language, Phrasebook.Get(language, text)) with { Mode = turn.Message is null ? ReplyMode.New : ReplyMode.Replace, Replaced = turn.Message is { } message ? [message] : [] };
}
