using System.Globalization;
using System.Text;
using Xunit;

namespace Bot.Scenarios;

/// <summary>
/// Transcripts that somebody has read and found good. Each test has one, Approved/CLASS.TEST.txt (or one in each language); what differs is written beside it as *.received.txt, to be read
/// and, when it is better, put in its place.
/// </summary>
internal static class Approved
{
    private const int Before = 3;
    private const int Shown = 15;

    private static readonly string s_folder = Path.Combine(Checkout.Root, "tests", "Bot.Scenarios", "Approved");

    /// <summary>Compares with what was approved for the running test.</summary>
    /// <param name="transcript">What was said.</param>
    /// <param name="variant">Tells the texts of a test apart that runs several times: a language.</param>
    public static void Equal(string transcript, string? variant = null)
    {
        var test = TestContext.Current.TestCase!;
        var path = Path.Combine(s_folder, $"{test.TestClassSimpleName}.{test.TestMethodName}{(variant is null ? "" : $".{variant}")}.txt");
        var received = Path.ChangeExtension(path, ".received.txt");
        var seen = Seen(transcript);
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        File.Delete(received);
        if (seen == approved) return;
        File.WriteAllText(received, seen);
        Assert.Fail($"{Path.GetFileName(received)} is not what was approved:\n{Difference(approved.Split('\n'), seen.Split('\n'))}");
    }

    // The bot puts word joiners into words that Telegram would act on; those who read do not see them. Any other mark without width is worth a look.
    private static string Seen(string transcript)
    {
        var seen = new StringBuilder(transcript.Length);
        foreach (var letter in transcript)
        {
            if (letter == '\u2060') continue;
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format) seen.Append(CultureInfo.InvariantCulture, $"<U+{(int)letter:X4}>");
            else seen.Append(letter);
        }
        return seen.ToString();
    }

    // From the first line that differs to the last, and what stands above it.
    private static string Difference(string[] approved, string[] received)
    {
        var first = approved.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(approved.Length, received.Length) - first;
        var same = approved.Reverse().Zip(received.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
        var text = new StringBuilder();
        foreach (var line in approved[Math.Max(0, first - Before)..first]) text.AppendLine($"  {line}");
        foreach (var line in approved[first..^same].Take(Shown)) text.AppendLine($"- {line}");
        foreach (var line in received[first..^same].Take(Shown)) text.AppendLine($"+ {line}");
        return text.ToString();
    }
}
