using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Reads the HTML that a bot may send: a few tags, four named references, everything else is refused.</summary>
internal sealed partial class HtmlText
{
    private static readonly Dictionary<string, string> TypeOfTag = new(StringComparer.Ordinal)
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["span"] = "spoiler", ["tg-spoiler"] = "spoiler",
        ["a"] = "text_link", ["tg-emoji"] = "custom_emoji", ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote",
    };

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly List<Entity> entities = [];
    private readonly Stack<OpenTag> open = new();
    private int position;

    private HtmlText(string source) => this.source = source;

    private sealed record OpenTag(string Name, string Type, string? Argument, int Offset);

    public static FormattedText Parse(string source)
    {
        var reading = new HtmlText(source);
        reading.ReadAll();
        return new FormattedText(reading.text.ToString(), [.. reading.entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }

    private void ReadAll()
    {
        while (position < source.Length)
        {
            if (source[position] == '<') ReadTag();
            else if (source[position] == '&') ReadReference();
            else text.Append(source[position++]);
        }
        if (open.TryPeek(out var left)) throw CannotParse($"Can't find end tag corresponding to start tag \"{left.Name}\"");
    }

    private void ReadTag()
    {
        if (source.AsSpan(position).StartsWith("</")) ReadEndTag();
        else ReadStartTag();
    }

    private void ReadStartTag()
    {
        var nameMatch = TagName().Match(source, position + 1);
        if (position + 1 + nameMatch.Length >= source.Length) throw CannotParse($"Unclosed start tag at byte offset {ByteOffset}");
        var name = nameMatch.Value.ToLowerInvariant();
        if (!TypeOfTag.TryGetValue(name, out var type)) throw CannotParse($"Unsupported start tag \"{name}\" at byte offset {ByteOffset}");
        var tag = StartTag().Match(source, position);
        if (!tag.Success) throw CannotParse($"Unclosed start tag at byte offset {ByteOffset}");
        var attributes = AttributesOf(tag, name);
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
            throw CannotParse($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {ByteOffset}");
        if (name == "blockquote" && attributes.ContainsKey("expandable")) type = "expandable_blockquote";
        open.Push(new OpenTag(name, type, ArgumentOf(name, attributes), text.Length));
        position += tag.Length;
    }

    private Dictionary<string, string> AttributesOf(Match tag, string name)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Capture attribute in tag.Groups["attribute"].Captures)
        {
            var (key, value) = attribute.Value.Split('=', 2) is [var left, var right] ? (left.Trim(), Unquoted(right.Trim())) : (attribute.Value.Trim(), null);
            if (value is null && (name, key) is not ("blockquote", "expandable"))
                throw CannotParse($"Expected equal sign in declaration of an attribute of the tag \"{name}\" at byte offset {ByteOffset}");
            attributes[key] = Decoded(value ?? "");
        }
        return attributes;
    }

    private static string Unquoted(string value) => value is ['"' or '\'', .. var inner, _] ? inner : value;

    private static string? ArgumentOf(string name, Dictionary<string, string> attributes) => name switch
    {
        "a" => attributes.GetValueOrDefault("href", ""),
        "tg-emoji" => attributes.GetValueOrDefault("emoji-id", ""),
        "code" when attributes.TryGetValue("class", out var language) && language.StartsWith("language-", StringComparison.Ordinal) => language["language-".Length..],
        _ => null,
    };

    private void ReadEndTag()
    {
        if (!open.TryPeek(out var expected)) throw CannotParse($"Unexpected end tag at byte offset {ByteOffset}");
        var tag = EndTag().Match(source, position);
        if (!tag.Success) throw CannotParse($"Unclosed end tag at byte offset {ByteOffset}");
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (name.Length > 0 && name != expected.Name)
            throw CannotParse($"Unmatched end tag at byte offset {ByteOffset}, expected \"</{expected.Name}>\", found \"</{name}>\"");
        open.Pop();
        position += tag.Length;
        if (text.Length > expected.Offset) Close(expected);
    }

    private void Close(OpenTag tag)
    {
        var entity = new Entity(tag.Type, tag.Offset, text.Length - tag.Offset, tag.Argument);
        if (tag.Name == "a") AddLink(entity);
        else if (tag.Name == "pre" && LanguageInside(entity) is { } language) entities.Add(entity with { Argument = language });
        else if (tag.Name == "tg-emoji" && !long.TryParse(tag.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw RefusalException.BadRequest("invalid custom emoji identifier specified");
        else entities.Add(tag.Name == "code" && !IsInsidePre(entity) ? entity with { Argument = null } : entity);
    }

    /// <summary>A link that Telegram does not take is no error: it is dropped, and the words stay.</summary>
    private void AddLink(Entity entity)
    {
        var address = entity.Argument is { Length: > 0 } given ? given : text.ToString(entity.Offset, entity.Length);
        if (Links.UserOf(address) is { } user) entities.Add(new Entity("text_mention", entity.Offset, entity.Length, null, user));
        else if (Links.Checked(address) is { } link) entities.Add(entity with { Argument = link });
    }

    private bool IsInsidePre(Entity entity) => open.TryPeek(out var outer) && outer.Name == "pre" && outer.Offset == entity.Offset;

    // <pre><code class="language-x"> is one entity.
    private string? LanguageInside(Entity pre)
    {
        var index = entities.FindIndex(entity => entity.Type == "code" && entity.Offset == pre.Offset && entity.Length == pre.Length);
        if (index < 0) return null;
        var language = entities[index].Argument;
        entities.RemoveAt(index);
        return language;
    }

    // What is no known reference is shown as it stands.
    private void ReadReference()
    {
        var reference = Reference().Match(source, position);
        var decoded = reference.Success ? Character(reference) : null;
        text.Append(decoded ?? "&");
        position += decoded is null ? 1 : reference.Length;
    }

    private static string Decoded(string value) => AnyReference().Replace(value, match => Character(match) ?? match.Value);

    private static string? Character(Match reference) => reference.Groups["name"].Value switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        { Length: > 0 } => null,
        _ => reference.Groups["hex"] is { Success: true } hex
            ? CodePoint(hex.Value, NumberStyles.AllowHexSpecifier)
            : CodePoint(reference.Groups["number"].Value, NumberStyles.None),
    };

    private static string? CodePoint(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;

    private int ByteOffset => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));

    private static RefusalException CannotParse(string why) => RefusalException.BadRequest($"can't parse entities: {why}");

    [GeneratedRegex(@"\G[^\s>]*")]
    private static partial Regex TagName();

    [GeneratedRegex("""\G<[^\s>]+(?:\s+(?<attribute>[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9.\-]+))?))*\s*>""")]
    private static partial Regex StartTag();

    [GeneratedRegex(@"\G</(?<name>[^\s>]*)\s*>")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"\G&(?:#x(?<hex>[0-9A-Fa-f]{1,6})|#(?<number>[0-9]{1,7})|(?<name>[A-Za-z]+));?")]
    private static partial Regex Reference();

    [GeneratedRegex(@"&(?:#x(?<hex>[0-9A-Fa-f]{1,6})|#(?<number>[0-9]{1,7})|(?<name>[A-Za-z]+));?")]
    private static partial Regex AnyReference();
}
