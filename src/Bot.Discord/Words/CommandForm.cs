using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversation;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Discord;

/// <summary>Words in the languages that both the bot and Discord's own menus speak.</summary>
internal sealed record MenuWords(string English, string Russian)
{
    private const int Longest = 100;

    public static MenuWords Of(string text) => new(Cut(Phrasebook.Get(Languages.English, text)), Cut(Phrasebook.Get(Languages.Russian, text)));

    private static string Cut(string words) => words.Length <= Longest ? words : words[..(Longest - 1)] + "…";
}

/// <summary>One thing to fill in after a command.</summary>
/// <param name="Name">What it is called; by <paramref name="Names"/> in other languages.</param>
/// <param name="Names">Its name as people see it.</param>
/// <param name="Description">What goes there.</param>
/// <param name="IsSwitch">Whether it is on or off, instead of words.</param>
/// <param name="IsRequired">Whether the command needs it.</param>
/// <param name="IsCompleted">Whether names are offered while one types.</param>
internal sealed record OptionForm(string Name, MenuWords Names, MenuWords Description, bool IsSwitch, bool IsRequired, bool IsCompleted);

/// <summary>A command as Discord is to offer it. Slash commands keep their names in every language: the bot's texts name them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does; null for one that stands in the menu of a message.</param>
/// <param name="MenuName">How it is called there; null for slash commands.</param>
/// <param name="IsForOwners">Whether it is hidden from people who do not run a guild.</param>
/// <param name="Options">What follows its name.</param>
internal sealed record CommandForm(string Name, MenuWords? Description, MenuWords? MenuName, bool IsForOwners, IReadOnlyList<OptionForm> Options)
{
    /// <summary>The option whose answer only the asker sees.</summary>
    public const string Private = "private";

    /// <summary>Characters of a question.</summary>
    public const int LongestArgument = 1_000;

    /// <summary>All commands: those of the table, and the one in the menu of a message.</summary>
    public static IReadOnlyList<CommandForm> All { get; } = [.. CommandTable.All.Select(Of), OnMessage()];

    /// <summary>Names what is offered, so that it is only written anew when it changed.</summary>
    public static string Hash(ulong application) =>
        $"{application} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(All, CommandFormJson.Default.IReadOnlyListCommandForm)))}";

    private static CommandForm Of(Command command)
    {
        var options = new List<OptionForm>();
        if (command.Argument != ArgumentNeed.None) options.Add(Argument(command));
        options.Add(new(Private, MenuWords.Of("discord-private"), MenuWords.Of("discord-private-about"), IsSwitch: true, IsRequired: false, IsCompleted: false));
        return new(command.Name, MenuWords.Of($"command-{command.Name}"), null, command.Who == Audience.Owner, options);
    }

    private static OptionForm Argument(Command command)
    {
        var names = MenuWords.Of($"discord-option-{command.Name}");
        return new(names.English, names, MenuWords.Of($"argument-{command.Name}"), IsSwitch: false, command.Argument == ArgumentNeed.Required, command.Name != CommandTable.Ask);
    }

    private static CommandForm OnMessage()
    {
        var names = MenuWords.Of("discord-answer-this");
        return new(names.English, null, names, IsForOwners: false, []);
    }
}

[JsonSerializable(typeof(IReadOnlyList<CommandForm>))]
internal sealed partial class CommandFormJson : JsonSerializerContext;
