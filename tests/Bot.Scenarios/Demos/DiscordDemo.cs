using Bot.Scenarios.Discord;

namespace Bot.Scenarios.Demos;

/// <summary>A short conversation with the real Discord adapter, over the shipped facts, on the emulated Discord: a guild, then one person alone with the bot.</summary>
internal static class DiscordDemo
{
    public const string LeftOut = "This build has no Discord in it: no package feed had Discord.Net. Add one that has it (nuget.org does), run 'dotnet restore --force' and try again.";

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var bot = await DiscordBot.StartAsync(cancellationToken);
        var stage = new Stage(output);
        await TogetherAsync(bot, stage, cancellationToken);
        await AloneAsync(bot, stage, cancellationToken);
    }

    private static async Task TogetherAsync(DiscordBot bot, Stage stage, CancellationToken stop)
    {
        const string Title = "The guild \"C5 watchers\" on Discord";
        var (asel, bek) = (bot.Discord.User("Asel"), bot.Discord.User("Bek"));
        var channel = bot.Guild("en-US").Join(asel).Join(bek).Channel("general");
        channel.Says(bek, "Does anybody remember who represented the United States at the special session on Afghanistan?");
        var answer = await ShownAsync(channel.Slash(asel, "ask", ("question", "Who represented the United States at the special session on Afghanistan?")).ResponseAsync(stop));
        await ShownAsync(answer.Press(bek, "Sources").ResponseAsync(stop));
        await ShownAsync(answer.Press(bek, "Rate or report").ResponseAsync(stop));
        await ShownAsync(answer.Press(bek, "Helpful").ResponseAsync(stop));
        var question = channel.Says(asel, "@bot When did Mongolia join C5+1?");
        var denial = await ShownAsync(channel.NextMessageAsync(stop));
        question.Edit("@bot When did the leaders meet in New York?");
        await ShownAsync(denial.EditedAsync(stop));
        await channel.TypesAsync(bek, "session", "new york", stop);
        await stage.ShowAsync(Title, channel.Transcript());

        async Task<Message> ShownAsync(Task<Message> coming)
        {
            var message = await coming;
            await stage.ShowAsync(Title, channel.Transcript());
            return message;
        }
    }

    private static async Task AloneAsync(DiscordBot bot, Stage stage, CancellationToken stop)
    {
        const string Title = "Бек наедине с ботом в Discord";
        var bek = bot.Discord.User("Бек", "ru");
        var channel = bot.Discord.Direct(bek);
        foreach (var question in new[] { "Кто представлял США на специальной сессии по Афганистану?", "А Узбекистан?" })
        {
            channel.Says(bek, question);
            await channel.NextMessageAsync(stop);
            await stage.ShowAsync(Title, channel.Transcript());
        }
    }
}
