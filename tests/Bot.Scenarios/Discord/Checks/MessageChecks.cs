using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>A file that the bot uploaded.</summary>
internal sealed record SentFile(string Field, string Name, byte[] Content);

/// <summary>What a message is to be made of.</summary>
/// <param name="Prefix">Where it stands in the request's body: nowhere, or in <c>data</c>.</param>
internal sealed record Form(JsonNode? Body, IReadOnlyList<SentFile> Files, string Prefix = "");

/// <summary>The limits of a message, however it is sent.</summary>
internal static class MessageChecks
{
    private const long ComponentsOfSecondVersion = 1 << 15;

    public static void Check(Form form, DiscordRules rules)
    {
        var errors = new FormErrors(form.Prefix);
        var (body, files) = (form.Body, form.Files);
        errors.Length("content", body.Text("content")?.Trim(), 0, 2000);
        EmbedChecks.Check(body.Items("embeds"), errors);
        if ((body.Number("flags") & ComponentsOfSecondVersion) is > 0) errors.Add("flags", "EMULATOR_UNSUPPORTED", "Components of the second version are not emulated.");
        ComponentChecks.Check(body.Items("components"), errors);
        AllowedMentions.Check(body, errors);
        errors.Count("files", files.Count, 0, 10);
        foreach (var attachment in body.Items("attachments"))
            errors.Length("attachments", attachment.Text("description"), 0, 1024);
        errors.ThrowIfAny();
        if (files.Any(file => file.Content.Length > rules.LargestFile)) throw RefusalException.TooLarge();
    }
}
