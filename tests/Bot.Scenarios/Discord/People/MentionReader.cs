using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Discord;

/// <summary>Finds whom a text names. Markdown is no shelter: a name in a code block or behind a backslash counts, since that is the safer reading.</summary>
internal static partial class MentionReader
{
    public static Mentions Read(World world, Channel channel, string text, AllowedMentions allowed, Person? repliedTo, bool mayNameEveryone)
    {
        var people = new List<Person>();
        var roles = new List<Role>();
        foreach (Match match in Reference().Matches(text))
        {
            if (!ulong.TryParse(match.Groups["id"].Value, CultureInfo.InvariantCulture, out var id)) continue;
            if (match.Groups["kind"].Value == "&")
            {
                if (channel.Guild?.Roles.Find(role => role.Id == id) is { } role && (allowed.AllRoles || allowed.Roles.Contains(id)) && (role.Mentionable || mayNameEveryone))
                    roles.Add(role);
            }
            else if (world.FindPerson(id) is { } person && (allowed.AllUsers || allowed.Users.Contains(id)))
            {
                people.Add(person);
            }
        }
        if (repliedTo is not null && allowed.RepliedUser) people.Add(repliedTo);
        var everyone = channel.Guild is not null && allowed.Everyone && mayNameEveryone && Everyone().IsMatch(text);
        return new Mentions(everyone, [.. people.Distinct()], [.. roles.Distinct()]);
    }

    /// <summary>A text as it looks on the screen: names in place of ids.</summary>
    public static string Shown(World world, string text) => Reference().Replace(text, match =>
    {
        if (!ulong.TryParse(match.Groups["id"].Value, CultureInfo.InvariantCulture, out var id)) return match.Value;
        return match.Groups["kind"].Value switch
        {
            "&" => $"@{world.FindRole(id)?.Name ?? "unknown-role"}",
            "#" => $"#{world.FindChannel(id)?.Name ?? "unknown"}",
            _ => $"@{world.FindPerson(id)?.Name ?? "unknown-user"}",
        };
    });

    /// <summary>What the app makes of a typed <c>@name</c>.</summary>
    public static string Typed(World world, Channel channel, string text)
    {
        if (!text.Contains('@')) return text;
        var names = world.People.Select(person => (person.Name, person.Mention))
            .Concat(channel.Guild?.Roles.Skip(1).Select(role => (role.Name, role.Mention)) ?? [])
            .Append(("bot", world.Bot.Mention))
            .OrderByDescending(name => name.Item1.Length);
        return names.Aggregate(text, (typed, name) => typed.Replace($"@{name.Item1}", name.Item2, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<(?:@(?<kind>[!&]?)|(?<kind>\#))(?<id>\d{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("@(everyone|here)", RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();
}
