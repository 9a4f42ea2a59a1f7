using Bot.Discord;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class DiscordPlatformTests
{
    [Fact]
    public void Is_Included_Exactly_When_Its_Library_Is()
    {
        var references = typeof(DiscordPlatform).Assembly.GetReferencedAssemblies();

        Assert.Equal(DiscordPlatform.IsIncluded, references.Any(reference => reference.Name == "Discord.Net.WebSocket"));
    }

    [DiscordFact]
    public void Adds_Its_Services() => Assert.NotEmpty(new ServiceCollection().AddDiscord());
}
