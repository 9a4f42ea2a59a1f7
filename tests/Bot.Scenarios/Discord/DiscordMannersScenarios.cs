using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Whatever stands in a fact, a name or a question: on Discord it calls nobody, it is no markup and leads nowhere but to the sources.</summary>
public sealed partial class DiscordMannersScenarios
{
    private static readonly string[] s_asked =
    [
        "When did the trick summit take place?", "What did the trick summit discuss?", "What did the trick summit recommend?", "Whom did the trick summit warn?", "Кого предупредила встреча уловок?",
        "Did @everyone, @here, @admins and @Pavel meet **Mallory** at the trick summit?", "What about [x](https://evil.example), https://evil.example and <t:0:R> at the trick summit?",
        "# When did the trick summit take place?", "```When did the trick summit take place?```", "||When did the trick summit take place?||", "> When did the trick summit take place?",
        "Who is \u202E@Pavel\u202C \u200B@\u200BPavel \u0430dmin?", "<#44> </ask:45> <@&43> <@41> ![x](y)",
    ];

    private static readonly (string Command, string Option, string Argument)[] s_named =
    [
        ("session", "name", "trick"), ("person", "name", "mallory"), ("source", "name", "trick"), ("compare", "sessions", "trick, trick"), ("session", "name", "@everyone [x](https://evil.example)"),
        ("person", "name", "<@41> **x**"), ("source", "name", "||@here||"), ("fact", "key", "`@everyone`"), ("sessions", "filter", "@here # x"), ("language", "language", "@everyone"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [DiscordFact]
    public async Task Nothing_Calls_Anybody_And_Nothing_Is_Markup()
    {
        await using var bot = await DiscordBot.StartAsync(Stop, DiscordFixture.Unlimited, DiscordFixture.Patient, HostileKnowledge.StandInWithDiscord);
        var asel = Talk.InGuild(bot, "Asel");
        asel.And("Pavel");
        asel.Channel.Guild!.Role("admins");
        foreach (var question in s_asked) IsInert(await asel.AsksAsync(question));
        foreach (var question in s_asked[..6]) IsInert(await asel.SaysAsync($"@bot {question}"));
        foreach (var (command, option, argument) in s_named) IsInert(await asel.UsesAsync(command, (option, argument)));
        foreach (var command in new[] { "session", "person", "fact", "source" }) await asel.TypesAsync(command, "");
        var answer = await asel.AsksAsync("When did the trick summit take place?");
        IsInert(await asel.PressesAsync(answer, "Sources"));
        await asel.PressesAsync(answer, "Rate or report");
        IsInert(await asel.PressesAsync(answer, "More"));
        asel.IsApproved();
        bot.WasCareful();
    }

    private static void IsInert(Message message)
    {
        Assert.Empty(message.Text);
        foreach (var text in message.Embeds.Select(embed => embed.Description))
        {
            Assert.DoesNotMatch(Acting(), text);
            Assert.All(Link().Matches(text), link => Assert.Equal("https://tricks.example/a?b=1&c=%3Cd%3E", link.Groups["to"].Value));
            Assert.DoesNotContain(text, letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter != '\u2060');
        }
    }

    // Mentions, times, emoji, fences, spoilers and strikes without a backslash; headings and small print that the bot does not write.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(<[@#/:]|<t:|<id:|@everyone|@here|```|\|\||~~)|^(#{1,3}|-#|>>>) ", RegexOptions.Multiline)]
    private static partial Regex Acting();

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\[(?:\\.|[^\]\\\n])*\]\((?<to>[^)\s]*)\)|(?<to>(?<![\](<\w])https?://[^\s>]*)|<(?<to>https?://[^>]*)>")]
    private static partial Regex Link();
}
