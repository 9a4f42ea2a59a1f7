using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Whom a message may ping. Absent, everything that stands in its text.</summary>
/// <remarks>
/// In answers to interactions the real service lets absent mean users only. The emulator does not: a bot that leaves the
/// field out anywhere is to be found out.
/// </remarks>
internal sealed record AllowedMentions(bool Everyone, bool AllRoles, bool AllUsers, IReadOnlyList<ulong> Roles, IReadOnlyList<ulong> Users, bool RepliedUser)
{
    private static AllowedMentions Anything { get; } = new(true, true, true, [], [], true);

    public static AllowedMentions Of(JsonNode? body)
    {
        if (body.At("allowed_mentions") is not JsonObject given) return Anything;
        var parse = given.Items("parse").Select(item => item?.ToString()).ToHashSet();
        return new AllowedMentions(
            parse.Contains("everyone"), parse.Contains("roles"), parse.Contains("users"),
            given.Snowflakes("roles"), given.Snowflakes("users"), given.Flag("replied_user"));
    }

    public static void Check(JsonNode? body, FormErrors errors)
    {
        if (body.At("allowed_mentions") is not JsonObject given) return;
        var parse = given.Items("parse").Select(item => item?.ToString()).ToList();
        if (parse.Exists(item => item is not ("everyone" or "roles" or "users"))) errors.NotAChoice("allowed_mentions.parse", "('roles', 'users', 'everyone')");
        foreach (var kind in (string[])["users", "roles"])
        {
            errors.Count($"allowed_mentions.{kind}", given.Items(kind).Count, 0, 100);
            if (parse.Contains(kind) && given.Items(kind).Count > 0)
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }
}
