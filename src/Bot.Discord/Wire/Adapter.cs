using Bot.Conversation.Turns;
using Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>The adapter, where Discord.Net restores.</summary>
internal static class Adapter
{
    public static bool IsIncluded => true;

    public static IServiceCollection AddTo(IServiceCollection services) => services
        .AddSingleton<IListener, DiscordListener>().AddSingleton<DiscordSender>().AddSingleton<IReplySender>(provider => provider.GetRequiredService<DiscordSender>())
        .AddSingleton(provider => new DiscordRestClient(ClientSettings.Of(provider.GetRequiredService<IOptions<DiscordOptions>>().Value)))
        .AddSingleton(new RetryPauses(Backoff.UsualFirst)).AddSingleton<Account>().AddSingleton<Reachability>().AddSingleton<Gateway>().AddSingleton<EventIntake>().AddSingleton<Acknowledgement>().AddSingleton<NameOffers>()
        .AddSingleton<CommandMenu>().AddSingleton<Delivery>().AddSingleton<Outgoing>().AddSingleton<TicketCalls>().AddSingleton<FirstAnswers>().AddSingleton<TicketReplies>();
}
