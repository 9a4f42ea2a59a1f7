using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>The chat of one person with the bot.</summary>
internal sealed class PrivateChat(TelegramEmulator telegram, Chat chat, Person person) : ChatWindow(telegram, chat)
{
    public Person Person { get; } = person;

    public Message Says(string text, Message? replyTo = null)
    {
        BeginsToTalk();
        return Say(Person, text, replyTo, null);
    }

    /// <summary>Presses Start.</summary>
    public Message Starts() => Says("/start");

    /// <summary>Follows a link to the bot that carries a parameter.</summary>
    public Message Opens(string parameter)
    {
        if (!QueryMethods.StartParameter().IsMatch(parameter)) throw new ArgumentException("A link takes 1 to 64 of A-Z a-z 0-9 _ -", nameof(parameter));
        return Says($"/start {parameter}");
    }

    public Message Edits(Message message, string text) => Edit(message, text);

    public void Deletes(Message message) => Delete(message, Person);

    public PressedButton Presses(Message message, string label) => Press(Person, message, label);

    /// <summary>Sends something that is no text: "sticker", "voice", "location" …</summary>
    public Message Sends(string field, JsonNode content, string caption = "")
    {
        BeginsToTalk();
        return Show(Person, field, content, caption);
    }

    public Message SendsPhoto(string caption = "") => Sends("photo", OtherContent.Photo(), caption);

    public Message SendsSticker() => Sends("sticker", OtherContent.Sticker());

    public Message SendsVoice() => Sends("voice", OtherContent.Voice());

    public void Blocks() => Turns("kicked");

    public void Unblocks() => Turns("member");

    private void BeginsToTalk()
    {
        lock (World.Gate)
        {
            if (Chat.StatusOf(World.Bot.Id) == "kicked") throw new InvalidOperationException("Who blocked the bot has to unblock it first.");
            Chat.Started = true;
        }
    }

    private void Turns(string status)
    {
        lock (World.Gate) Membership.Change(World, Chat, Person.Account, World.Bot, status);
    }
}
