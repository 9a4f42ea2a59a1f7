using Bot.CommandLine;
using Bot.Composition;

return await BotCommandLine.RunAsync(args, Surroundings.OfProcess());
