using Bot.Discord;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Configuration;
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
    public void A_Token_Adds_What_Listens_And_What_Sends()
    {
        Assert.Contains(With("a.b.c"), service => service.ServiceType == typeof(IListener));
        Assert.Contains(With("a.b.c"), service => service.ServiceType == typeof(IReplySender));
    }

    [Fact]
    public void Without_A_Token_Nobody_Listens() => Assert.DoesNotContain(With(""), service => service.ServiceType == typeof(IListener));

    private static ServiceCollection With(string token)
    {
        var services = new ServiceCollection();
        services.AddDiscord(new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Token", token)]).Build());
        return services;
    }
}
