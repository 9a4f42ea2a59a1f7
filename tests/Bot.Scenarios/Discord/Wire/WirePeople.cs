using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>People, as the API writes them.</summary>
internal static class WirePeople
{
    public static JsonObject User(Person person)
    {
        var user = new JsonObject
        {
            ["id"] = Json.Id(person.Id), ["username"] = person.Handle, ["global_name"] = person.IsBot ? null : person.Name, ["discriminator"] = person.IsBot ? "0001" : "0",
            ["avatar"] = null, ["public_flags"] = 0, ["flags"] = 0,
        };
        if (person.IsBot)
        {
            user["bot"] = true;
            user["username"] = person.Name;
        }
        return user;
    }

    public static JsonObject Self(Person bot)
    {
        var user = User(bot);
        user["verified"] = true;
        user["mfa_enabled"] = true;
        user["email"] = null;
        return user;
    }

    public static JsonObject Member(Member member)
    {
        var json = MemberAlone(member);
        json["user"] = User(member.Person);
        return json;
    }

    /// <summary>Without the user, as it stands beside one.</summary>
    public static JsonObject MemberAlone(Member member) => new()
    {
        ["roles"] = Json.Array(member.Roles.Select(role => (JsonNode?)Json.Id(role.Id))), ["nick"] = null, ["avatar"] = null, ["premium_since"] = null,
        ["joined_at"] = Json.Time(member.JoinedAt), ["pending"] = false, ["communication_disabled_until"] = null, ["flags"] = 0, ["mute"] = false, ["deaf"] = false,
    };

    public static JsonObject Role(Role role, int position) => new()
    {
        ["id"] = Json.Id(role.Id), ["name"] = role.Name, ["color"] = 0, ["hoist"] = false, ["icon"] = null, ["unicode_emoji"] = null, ["position"] = position,
        ["permissions"] = Json.Id((ulong)role.Permissions), ["managed"] = false, ["mentionable"] = role.Mentionable, ["flags"] = 0,
    };
}
