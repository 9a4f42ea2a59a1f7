using Bot.Answering;
using Bot.Conversation.Access;
using Bot.Conversation.Handlers;
using Bot.Conversation.Limits;
using Bot.Conversation.Memory;
using Bot.Conversation.Naming;
using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton(provider => new QuestionAnswerer(
        provider.GetRequiredService<KnowledgeBase>(), provider.GetRequiredService<ILogger<QuestionAnswerer>>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<FactBase>().IndexFolder));

    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ModeratorOptions>().BindConfiguration(ModeratorOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModeratorOptions>, ModeratorOptions>();
        return services.AddStored().AddHandlers()
            .AddSingleton<ConversationMemory>().AddSingleton<LanguageChoices>().AddSingleton<ItemNames>().AddSingleton<Suggestions>().AddSingleton<Owners>()
            .AddSingleton<RateLimits>().AddSingleton<TurnQueue>().AddSingleton<TurnIntake>().AddSingleton<TurnRouter>().AddSingleton<ActionRouter>().AddSingleton<TurnServing>().AddSingleton<TurnWorker>()
            .AddSingleton<BotStatus>().AddSingleton<StatusNotes>().AddSingleton<RunningBot>();
    }

    private static IServiceCollection AddStored(this IServiceCollection services) => services
        .AddSingleton<Conversations>().AddSingleton<IFactVersions, StoredVersions>().AddSingleton<ITurnJournal>(Stored).AddSingleton<IAnswerLog>(Stored).AddSingleton<IPeople>(Stored).AddSingleton<INotes>(Stored);

    private static ConversationStore Stored(IServiceProvider provider) => provider.GetRequiredService<Conversations>().Current;

    private static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<CommandHandlers>().AddSingleton<AskHandler>().AddSingleton<SessionHandler>().AddSingleton<SessionsHandler>().AddSingleton<LatestHandler>().AddSingleton<CompareHandler>()
        .AddSingleton<PersonHandler>().AddSingleton<FactHandler>().AddSingleton<SourceHandler>().AddSingleton<LanguageHandler>().AddSingleton<PrivacyHandler>().AddSingleton<AboutHandler>()
        .AddSingleton<HelpHandler>().AddSingleton<StatusHandler>().AddSingleton<FeedbackHandler>().AddSingleton<EvidenceHandler>();

    public static IServiceCollection AddTerminal(this IServiceCollection services) =>
        services.AddSingleton<TerminalListener>().AddSingleton<NameCompletion>().AddSingleton<ITerminalRenderer>(provider => TerminalRenderer.For(provider.GetRequiredService<Surroundings>()));
}
