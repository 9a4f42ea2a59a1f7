using Telegram.Bot;
using Xunit;
using Told = Telegram.Bot.Types.Update;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsLoad : EmulatorFixture
{
    private const int Chats = 100;
    private const int Questions = 10;

    [Fact]
    public async Task Many_Chats_At_Once_Get_Their_Answers_In_Order()
    {
        var chats = Enumerable.Range(0, Chats).Select(number => Telegram.Private(Telegram.User($"Asker {number}"))).ToList();
        for (var question = 0; question < Questions; question++)
            foreach (var chat in chats) chat.Says($"question {question}");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var echo = EchoAsync(stop.Token);
        await Task.WhenAll(chats.Select(chat => chat.MessagesOfBotAsync(Questions, Cancel)));
        await Telegram.AllConfirmedAsync(Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => echo);

        var expected = Enumerable.Range(0, Questions).Select(question => $"question {question}").ToList();
        Assert.All(chats, chat => Assert.Equal(expected, chat.FromBot.Select(message => message.Text)));
        Assert.Equal(Chats * Questions, Telegram.Told);
    }

    private async Task EchoAsync(CancellationToken cancellationToken)
    {
        var offset = 0;
        while (true)
        {
            var updates = await Bot.GetUpdates(offset, timeout: 20, cancellationToken: cancellationToken);
            await Parallel.ForEachAsync(updates.GroupBy(update => update.Message!.Chat.Id), cancellationToken, RepeatAsync);
            if (updates.Length > 0) offset = updates[^1].Id + 1;
        }
    }

    private async ValueTask RepeatAsync(IGrouping<long, Told> updates, CancellationToken cancellationToken)
    {
        foreach (var update in updates) await Bot.SendMessage(updates.Key, update.Message!.Text!, cancellationToken: cancellationToken);
    }
}
