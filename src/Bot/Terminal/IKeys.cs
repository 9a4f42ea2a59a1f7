namespace Bot.Terminal;

/// <summary>The keyboard and the size of the screen.</summary>
internal interface IKeys
{
    /// <summary>Whether a key waits to be read.</summary>
    bool Waiting { get; }

    /// <summary>Width of the screen in cells.</summary>
    int Width { get; }

    /// <summary>The next key, without showing it; null when the terminal is gone.</summary>
    ConsoleKeyInfo? Read();
}

/// <summary>Those of this process. Ctrl-C comes as a key, so that it ends the chat politely.</summary>
internal sealed class ConsoleKeys : IKeys
{
    public bool Waiting => Console.KeyAvailable;

    public int Width => Math.Max(20, Console.WindowWidth);

    public ConsoleKeyInfo? Read()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
