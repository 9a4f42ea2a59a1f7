using Bot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Stands in for the adapter where Discord.Net does not restore: see Discord.targets.</summary>
internal static class Adapter
{
    public static bool IsIncluded => false;

    // Said when the program is about to run there; everything else works with the token set.
    public static IServiceCollection AddTo(IServiceCollection services) => services.AddSingleton<IListener>(_ => throw new ConnectException(
        "Discord:Token is set, but this build has no Discord in it: no package feed had Discord.Net. Add one that has it (nuget.org does), run 'dotnet restore --force' and build again, or take the token away."));
}
