namespace Bot.CommandLine;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>It worked, and there is something to look at: a failed verification, problems in a knowledge folder.</summary>
    public const int Findings = 1;

    /// <summary>Telegram or Discord does not let the bot in: a wrong token.</summary>
    public const int NotLetIn = 1;

    /// <summary>Bad usage, or it did not work.</summary>
    public const int Error = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
