using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Benchmarks;

/// <summary>One run: everything measured one after the other, never side by side.</summary>
internal static class Measuring
{
    public static async Task<Report> AllAsync(Effort effort, Action<string> progress)
    {
        var knowledge = Checkout.ReadKnowledge();
        var questions = Checkout.ReadQuestions();
        progress("the bot");
        var bot = HeldBase.Of(0, effort.Rounds);
        progress("the anchors");
        var bm25 = HeldBase.Bm25(knowledge, questions, effort.Rounds);
        using var fts5 = new Fts5Search(knowledge);
        var sqlite = Timing.Of(questions, effort.Rounds, asked => fts5.Find(asked.Question.Text));
        progress("start to first answer");
        var start = FirstAnswer.Of(effort.Starts);
        var scaling = effort.Sizes.Select(size =>
        {
            progress(string.Create(CultureInfo.InvariantCulture, $"{size:#,0} facts"));
            return HeldBase.Of(size, effort.Rounds);
        }).ToList();
        progress("the chat on Telegram");
        var chat = await ChatLoad.OfAsync(effort.Asked, effort.Chats);
        progress("the chat on Discord");
        var discord = await DiscordRush.OfAsync(effort.Asked, effort.Chats);
        return new Report(Machine(), knowledge.Facts.Count, questions.Count, effort == Effort.Quick, bot, bm25, sqlite, start, scaling, chat, discord);
    }

    private static string Machine() =>
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}, {Environment.ProcessorCount} cores";
}
