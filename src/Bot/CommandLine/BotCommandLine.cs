using System.CommandLine;
using System.CommandLine.Help;
using Bot.Composition;
using Bot.Conversation.Turns;

namespace Bot.CommandLine;

/// <summary>The program's commands, and what becomes of their errors: one line on standard error that names the mend.</summary>
internal static class BotCommandLine
{
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var set = new Option<string[]>("--set") { Description = "Set one option: --set Key=Value (see appsettings.example.json)", Recursive = true, Arity = ArgumentArity.OneOrMore };
        var root = Root(surroundings, set);
        // A question may begin with '@', which is no file of arguments here.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        try
        {
            if (parsed.Errors.Count > 0) return Refuse(surroundings, UsageLine.Of(parsed, root));
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
            await surroundings.Out.FlushAsync(cancellationToken);
            return code;
        }
        catch (Exception error)
        {
            // The only catch-all of the program: nobody is to see a stack trace unless they ask for one.
            if (Settings.AreDetailed(surroundings.ContentRoot, parsed.GetValue(set) ?? [])) await surroundings.Error.WriteLineAsync(error.ToString());
            if (ErrorLine.Of(error) is not { } line) return ExitCodes.Stopped;
            Refuse(surroundings, line);
            return error is ConnectException ? ExitCodes.NotLetIn : ExitCodes.Error;
        }
    }

    internal static Command Root(Surroundings surroundings, Option<string[]> set)
    {
        // No RootCommand: that one would call itself after Bot.dll, which nobody types.
        var root = new Command("./bot", "Answers questions about C5+1 from cited sources. Without a command: runs on Telegram and Discord when their tokens are set, else a chat in the terminal.")
        {
            set,
            new HelpOption { Recursive = true },
            new VersionOption(),
            AskCommand.Create(surroundings, set),
            VerifyCommand.Create(surroundings, set),
            CheckCommand.Create(surroundings, set),
            EvalCommand.Create(surroundings, set),
            StatusCommand.Create(surroundings, set),
        };
        root.SetAction((parsed, stop) => ChatCommand.RunAsync(surroundings, parsed.GetValue(set) ?? [], stop));
        return root;
    }

    private static int Refuse(Surroundings surroundings, string line)
    {
        surroundings.Error.WriteLine(line);
        return ExitCodes.Error;
    }
}
