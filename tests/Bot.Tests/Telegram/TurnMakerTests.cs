using System.Text.Json;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Telegram;
using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace Bot.Tests.Telegram;

public sealed class TurnMakerTests
{
    private const string Asel = """{"id":5,"is_bot":false,"first_name":"Asel","language_code":"ru-RU"}""";
    private const string Bek = """{"id":6,"is_bot":false,"first_name":"Bek","language_code":"de"}""";
    private const string Bot = """{"id":7,"is_bot":true,"first_name":"C5","username":"c5_bot"}""";
    private const string Private = """{"id":5,"type":"private","first_name":"Asel"}""";
    private const string Group = """{"id":-20,"type":"supergroup","title":"Friends"}""";

    private static readonly Me s_me = new(7, "c5_bot");
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Any_Text_In_A_Private_Chat_Is_A_Question()
    {
        var turn = Assert.Single(Turns(Message(Private, Asel, "Кто был в Астане?")));
        Assert.Equal(
            new Turn("telegram", "5", "5", "Кто был в Астане?", null, "ru")
            {
                Event = "u100", Message = "11", Address = "5  ", IsPrivate = true, HasButtons = true, TurnsPages = true, At = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            }, turn);
        Assert.Equal(new Address(5), Address.Of(turn));
    }

    [Theory]
    [InlineData("/session astana", "session", "astana")]
    [InlineData("/session@c5_bot astana", "session", "astana")]
    [InlineData("/session@C5_BOT", "session", "")]
    [InlineData("/fact_k7m2p9qx", "fact", "k7m2p9qx")]
    [InlineData("/fact_k7m2p9qx@c5_bot", "fact", "k7m2p9qx")]
    [InlineData("/nonsense", "nonsense", "")]
    [InlineData("/start", "start", "")]
    [InlineData("/start mydata", "mydata", "")]
    [InlineData("/start fact_k7m2p9qx", "fact", "k7m2p9qx")]
    public void Commands_Are_Read(string text, string command, string argument)
    {
        var turn = Assert.Single(Turns(Message(Private, Asel, text, Mark("bot_command", 0, text.Split(' ')[0].Length))));
        Assert.Equal((TurnKind.Message, command, argument), (turn.Kind, turn.Command, turn.Text));
    }

    [Fact]
    public void A_Link_With_A_Key_Opens_What_Has_The_Key()
    {
        var turn = Assert.Single(Turns(Message(Private, Asel, "/start k7m2p9qx", Mark("bot_command", 0, 6))));
        Assert.Equal((TurnKind.Button, new ReplyAction(ReplyAction.Open, "k7m2p9qx"), null), (turn.Kind, turn.Action, turn.Command));
    }

    [Theory]
    [InlineData("""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":CHAT,"from":FROM,"sticker":{"file_id":"a","file_unique_id":"b","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}}}""", "")]
    [InlineData("""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":CHAT,"from":FROM,"caption":"Who is this?","photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}]}}""", "Who is this?")]
    public void What_Is_No_Text_Still_Gets_A_Reply(string json, string text) =>
        Assert.Equal(text, Assert.Single(Turns(Read(json.Replace("CHAT", Private, StringComparison.Ordinal).Replace("FROM", Asel, StringComparison.Ordinal)))).Text);

    [Fact]
    public void An_Album_Gets_One_Reply()
    {
        var pictures = new[] { (1, (string?)null), (2, "Who are they?"), (3, null) }.Select(picture => Picture(picture.Item1, picture.Item2)).ToArray();
        Assert.Equal("Who are they?", Assert.Single(Turns(pictures)).Text);
        Assert.Single(Turns(Picture(1, null), Picture(3, null)).Select(turn => turn.Event).Distinct());
    }

    [Fact]
    public void In_A_Group_What_Is_Overheard_Is_Ignored() => Assert.Empty(Turns(Message(Group, Asel, "Who was in Astana?")));

    [Theory]
    [InlineData("@c5_bot, who was in Astana?", 0, "who was in Astana?")]
    [InlineData("Who was in Astana, @c5_bot?", 19, "Who was in Astana, ?")]
    [InlineData("🇰🇿 @C5_bot who?", 5, "🇰🇿  who?")]
    [InlineData("@c5_bot", 0, "")]
    public void A_Mention_Addresses_It_And_Is_Taken_Out(string text, int offset, string heard)
    {
        var turn = Assert.Single(Turns(Message(Group, Bek, text, Mark("mention", offset, 7))));
        Assert.Equal(("-20", "6", heard, null, false), (turn.Conversation, turn.User, turn.Text, turn.Language, turn.IsPrivate));
    }

    [Theory]
    [InlineData("@c5_bot_other who?", 14)]
    [InlineData("@all who?", 4)]
    public void A_Mention_Of_Others_Does_Not(string text, int length) => Assert.Empty(Turns(Message(Group, Bek, text, Mark("mention", 0, length))));

    [Fact]
    public void A_Mention_By_Name_Counts()
    {
        var mark = $$$"""{"type":"text_mention","offset":0,"length":2,"user":{{{Bot}}}}""";
        Assert.Equal("who?", Assert.Single(Turns(Message(Group, Bek, "C5 who?", mark))).Text);
    }

    [Theory]
    [InlineData("/ask@c5_bot who?", 11, true)]
    [InlineData("/ask who?", 4, true)]
    [InlineData("/start@c5_bot", 13, true)]
    [InlineData("/nonsense@c5_bot", 16, true)]
    [InlineData("/ban him", 4, false)]
    [InlineData("/help@other_bot", 15, false)]
    public void In_A_Group_Commands_For_Others_Are_Ignored(string text, int length, bool isHeard) =>
        Assert.Equal(isHeard ? 1 : 0, Turns(Message(Group, Bek, text, Mark("bot_command", 0, length))).Count);

    [Fact]
    public void An_Answer_To_Its_Message_Addresses_It()
    {
        var turn = Assert.Single(Turns(Message(Group, Bek, "and who else?", reply: Replied(Bot, "Thomas West."))));
        Assert.Equal(("and who else?", "10"), (turn.Text, turn.RepliesTo));
        Assert.Empty(Turns(Message(Group, Bek, "and who else?", reply: Replied(Asel, "Thomas West."))));
        Assert.Empty(Turns(Message(Group, Bek, "/help@other_bot", Mark("bot_command", 0, 15), Replied(Bot, "Thomas West."))));
    }

    [Theory]
    [InlineData("@c5_bot", "mention", null)]
    [InlineData("/ask@c5_bot", "bot_command", "ask")]
    public void Its_Name_Under_A_Message_Asks_About_That_Message(string text, string mark, string? command)
    {
        var turn = Assert.Single(Turns(Message(Group, Bek, text, Mark(mark, 0, text.Length), Replied(Asel, "Who was in Astana?"))));
        Assert.Equal((command, "Who was in Astana?", true, null), (turn.Command, turn.Text, turn.StandsAlone, turn.RepliesTo));
        Assert.False(Assert.Single(Turns(Message(Group, Asel, text, Mark(mark, 0, text.Length), Replied(Asel, "Who was in Astana?")))).StandsAlone);
    }

    [Fact]
    public void An_Edit_Is_An_Edit_While_It_Addresses_The_Bot()
    {
        var turn = Assert.Single(Turns(Edited(Message(Group, Bek, "@c5_bot where?", Mark("mention", 0, 7)))));
        Assert.Equal((TurnKind.Edit, "where?", "11"), (turn.Kind, turn.Text, turn.Message));
        Assert.Empty(Turns(Edited(Message(Group, Bek, "where?"))));
    }

    [Fact]
    public void A_Pressed_Button_Says_What_It_Asks_For()
    {
        var turn = Assert.Single(Turns(Pressed("page:session.2:k7m2p9qx")));
        Assert.Equal((TurnKind.Button, new ReplyAction("page", "session.2", "k7m2p9qx"), "12", s_now), (turn.Kind, turn.Action, turn.Message, turn.At));
        Assert.Equal(new Address(-20, null, "q1"), Address.Of(turn));
    }

    [Fact]
    public void A_Button_Of_Nobody_Makes_No_Turn() => Assert.Empty(Turns(Pressed("garbage")));

    [Fact]
    public void A_Topic_Is_A_Conversation_Of_Its_Own()
    {
        var json = $$$"""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":{{{Group}}},"from":{{{Bek}}},"text":"/help","is_topic_message":true,"message_thread_id":3,"entities":[{"type":"bot_command","offset":0,"length":5}]}}""";
        var turn = Assert.Single(Turns(Read(json)));
        Assert.Equal(("-20/3", new Address(-20, 3)), (turn.Conversation, Address.Of(turn)));
    }

    [Fact]
    public void Administrators_Who_Hide_Are_Answered_And_Bots_Are_Not()
    {
        const string Hidden = """{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""";
        var json = $$$"""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":{{{Group}}},"from":{{{Hidden}}},"sender_chat":{{{Group}}},"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}]}}""";
        Assert.Equal("-20", Assert.Single(Turns(Read(json))).User);
        Assert.Empty(Turns(Message(Group, Bot.Replace("7", "8", StringComparison.Ordinal), "@c5_bot hello", Mark("mention", 0, 7))));
    }

    [Theory]
    [InlineData("\"new_chat_members\":[BOT]")]
    [InlineData("\"text\":\"@c5_bot\",\"is_automatic_forward\":true,\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":7}]")]
    [InlineData("\"text\":\"@c5_bot\",\"via_bot\":BOT,\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":7}]")]
    public void Service_Messages_Forwards_And_Its_Own_Inline_Results_Make_No_Turn(string content) =>
        Assert.Empty(Turns(Read($$$"""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":{{{Group}}},"from":{{{Asel}}},{{{content.Replace("BOT", Bot, StringComparison.Ordinal)}}}}}""")));

    [Fact]
    public void Channels_Are_Ignored() =>
        Assert.Empty(Turns(Read("""{"update_id":100,"channel_post":{"message_id":11,"date":1700000000,"chat":{"id":-30,"type":"channel","title":"News"},"text":"@c5_bot"}}""")));

    private static IReadOnlyList<Turn> Turns(params Update[] updates) => TurnMaker.Of(updates, s_me, s_now);

    private static Update Read(string json) => JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!;

    private static Update Message(string chat, string from, string text, string marks = "", string? reply = null)
    {
        var replied = reply is null ? "" : $",\"reply_to_message\":{reply}";
        return Read($$$"""{"update_id":100,"message":{"message_id":11,"date":1700000000,"chat":{{{chat}}},"from":{{{from}}},"text":{{{JsonSerializer.Serialize(text)}}},"entities":[{{{marks}}}]{{{replied}}} }}""");
    }

    private static Update Edited(Update update) => new() { Id = update.Id, EditedMessage = update.Message };

    private static Update Picture(int number, string? caption) => Read(
        $$$"""{"update_id":{{{number}}},"message":{"message_id":{{{number}}},"date":1700000000,"chat":{{{Private}}},"from":{{{Asel}}},"media_group_id":"a1",{{{(caption is null ? "" : $"\"caption\":\"{caption}\",")}}}"photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}]}}""");

    private static Update Pressed(string data) => Read(
        $$$"""{"update_id":100,"callback_query":{"id":"q1","chat_instance":"1","from":{{{Bek}}},"data":"{{{data}}}","message":{"message_id":12,"date":1700000000,"chat":{{{Group}}},"from":{{{Bot}}},"text":"Answer"} }}""");

    private static string Mark(string type, int offset, int length) => $$$"""{"type":"{{{type}}}","offset":{{{offset}}},"length":{{{length}}}}""";

    private static string Replied(string from, string text) => $$$"""{"message_id":10,"date":1700000000,"chat":{{{Group}}},"from":{{{from}}},"text":"{{{text}}}"}""";
}
