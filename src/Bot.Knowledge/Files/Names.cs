using System.Text;

namespace Bot.Knowledge.Files;

/// <summary>How enum values are written in files and shown to people: <c>SpecialSession</c> as <c>special-session</c>.</summary>
public static class Names
{
    /// <summary>The written form of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
