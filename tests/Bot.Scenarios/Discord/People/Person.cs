namespace Bot.Scenarios.Discord;

/// <summary>Somebody on Discord.</summary>
internal sealed class Person(World world, string name, string locale, bool isBot)
{
    public ulong Id { get; } = world.Ids.Next();

    public string Name => name;

    /// <summary>The language of their app, as Discord spells it: <c>en-US</c>, <c>ru</c>.</summary>
    public string Locale => locale;

    public bool IsBot => isBot;

    /// <summary>Off, the bot may not write to them.</summary>
    public bool AcceptsDirectMessages { get; set; } = true;

    public string Mention => $"<@{Json.Id(Id)}>";

    /// <summary>The names by which Discord would know them: lower case, no blanks.</summary>
    public string Handle => string.Concat(name.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));

    public override string ToString() => name;
}
