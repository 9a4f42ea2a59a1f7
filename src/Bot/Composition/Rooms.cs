using Bot.Answering;
using Bot.Conversation.Handlers;
using Bot.Conversation.Memory;
using Bot.Conversation.Naming;
using Bot.Conversation.Turns;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>What each room of the program brings.</summary>
internal static class Rooms
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateOnStart();
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptions>();
        services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptions>();
        return services.AddSingleton<FactBase>().AddSingleton(provider => provider.GetRequiredService<FactBase>().Current);
    }

    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton<QuestionAnswerer>();

    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<ConversationMemory>().AddSingleton<ItemNames>().AddSingleton<TurnRouter>()
        .AddSingleton<AskHandler>().AddSingleton<SessionHandler>().AddSingleton<SessionsHandler>().AddSingleton<FactHandler>()
        .AddSingleton<SourceHandler>().AddSingleton<LanguageHandler>().AddSingleton<AboutHandler>().AddSingleton<HelpHandler>();

    public static IServiceCollection AddTerminal(this IServiceCollection services) =>
        services.AddSingleton<TerminalListener>().AddSingleton<NameCompletion>().AddSingleton<ITerminalRenderer>(provider => TerminalRenderer.For(provider.GetRequiredService<Surroundings>()));
}
