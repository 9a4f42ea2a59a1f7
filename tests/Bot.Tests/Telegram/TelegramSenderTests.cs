using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Telegram;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Telegram.Bot;
using Xunit;
using Address = Bot.Telegram.Address;

namespace Bot.Tests.Telegram;

public sealed class TelegramSenderTests : IDisposable
{
    private static readonly Turn s_question = new("telegram", "5", "5", "Who?") { Message = "11", Address = new Address(5).Written };
    private static readonly Turn s_inGroup = s_question with { Conversation = "-20", Address = new Address(-20).Written, IsPrivate = false };

    private readonly FakeApi _api = new();
    private readonly ChatBook _book;
    private readonly TelegramSender _sender;

    public TelegramSenderTests()
    {
        var time = new FakeTimeProvider();
        var client = new TelegramBotClient(new TelegramBotClientOptions("7:token", "http://127.0.0.1") { RetryCount = 0, RetryThreshold = 0 }, new HttpClient(_api));
        var account = new Account();
        account.Set(new Me(7, "c5_bot"));
        _book = new ChatBook(Mock.Of<INotes>(), Mock.Of<IPeople>(), new ConversationMemory(time), time);
        var pace = new ChatPace(time);
        var delivery = new Delivery(client, _book, pace, time, NullLogger<Delivery>.Instance);
        var writer = new ChatWriter(client, delivery, _book, NullLogger<ChatWriter>.Instance);
        var callbacks = new Callbacks(client, new Errands(NullLogger<Errands>.Instance), time, NullLogger<Callbacks>.Instance);
        _sender = new TelegramSender(client, account, writer, callbacks, delivery, _book, pace, NullLogger<TelegramSender>.Instance);
    }

    [Fact]
    public async Task Sends_Html_Without_Preview_And_With_Buttons()
    {
        var reply = Reply.Line("en", "1 < 2") with { Buttons = [[new Button("Sources", new ReplyAction("src", "abc"))]] };
        Assert.Equal(["101"], await SendAsync(s_question, reply));
        Assert.Equal("""sendMessage {"chat_id":5,"text":"1 &lt; 2","parse_mode":"Html","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"Sources","callback_data":"src:abc"}]]}}""", _api.Only);
    }

    [Fact]
    public async Task Answers_The_Question_In_A_Group()
    {
        await SendAsync(s_inGroup, Reply.Line("en", "She."));
        Assert.Contains("\"reply_parameters\":{\"message_id\":11,\"allow_sending_without_reply\":true}", _api.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_Out_A_Button_That_Carries_Too_Much()
    {
        var reply = Reply.Line("en", "x") with { Buttons = [[new Button("a", new ReplyAction("src", new string('я', 40))), new Button("b", new ReplyAction("src", "1"))]] };
        await SendAsync(s_question, reply);
        Assert.Contains("[[{\"text\":\"b\",\"callback_data\":\"src:1\"}]]", _api.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Changed_Answer_Takes_The_Place_Of_The_Old_One()
    {
        var reply = Reply.Line("en", "New.") with { Mode = ReplyMode.Replace, Replaced = ["21", "22"] };
        Assert.Equal(["21"], await SendAsync(s_question, reply));
        Assert.Equal(["editMessageText", "deleteMessage"], _api.Methods);
    }

    [Fact]
    public async Task An_Answer_That_Stayed_The_Same_Is_Changed_Already()
    {
        _api.Refuse("editMessageText", 400, "Bad Request: message is not modified: specified new message content is the same");
        Assert.Equal(["21"], await SendAsync(s_question, Reply.Line("en", "Same.") with { Mode = ReplyMode.Replace, Replaced = ["21"] }));
        Assert.Equal(["editMessageText"], _api.Methods);
    }

    [Fact]
    public async Task An_Answer_That_Is_Gone_Is_Sent_Anew()
    {
        _api.Refuse("editMessageText", 400, "Bad Request: message to edit not found");
        Assert.Equal(["103"], await SendAsync(s_question, Reply.Line("en", "New.") with { Mode = ReplyMode.Replace, Replaced = ["21"] }));
        Assert.Equal(["editMessageText", "deleteMessage", "sendMessage"], _api.Methods);
    }

    [Fact]
    public async Task A_Notice_Is_Shown_Above_The_Chat()
    {
        Assert.Empty(await SendAsync(Pressed(s_question), Reply.Notice("en", "Thank you!")));
        Assert.Equal("""answerCallbackQuery {"callback_query_id":"q1","text":"Thank you!"}""", _api.Only);
    }

    [Fact]
    public async Task A_Notice_Without_A_Button_Is_A_Message()
    {
        await SendAsync(s_question, Reply.Notice("en", "Thank you!"));
        Assert.Equal(["sendMessage"], _api.Methods);
    }

    [Fact]
    public async Task A_Long_Notice_Is_Cut_And_Stays_Until_It_Is_Closed()
    {
        await SendAsync(Pressed(s_question), Reply.Notice("en", string.Join(' ', Enumerable.Repeat("word", 100))));
        var sent = JsonNode.Parse(_api.Only[_api.Only.IndexOf('{', StringComparison.Ordinal)..])!;
        Assert.InRange(sent["text"]!.ToString().Length, 190, 200);
        Assert.True((bool)sent["show_alert"]!);
    }

    [Fact]
    public async Task Buttons_Change_With_A_Word_About_It()
    {
        var reply = Reply.Line("en", "Why?") with { Mode = ReplyMode.ButtonsOnly, Buttons = [[new Button("a", new ReplyAction("src", "1"))]] };
        Assert.Empty(await SendAsync(Pressed(s_question), reply));
        Assert.Equal(["answerCallbackQuery", "editMessageReplyMarkup"], _api.Methods);
        Assert.Contains("\"text\":\"Why?\"", _api.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Button_That_Waited_Too_Long_Still_Works()
    {
        _api.Refuse("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        Assert.Equal(["102"], await SendAsync(Pressed(s_question), Reply.Line("en", "Here.")));
    }

    [Fact]
    public async Task What_Is_Personal_Goes_To_The_Private_Chat()
    {
        Assert.Empty(await SendAsync(s_inGroup with { Command = "mydata" }, Reply.Line("en", "Yours.") with { IsPersonal = true, File = new ReplyFile("a.json", "{}") }));
        Assert.Equal(["sendMessage", "sendDocument"], _api.Methods);
        Assert.Contains("\"chat_id\":5,", _api.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_Never_Wrote_Gets_A_Link_To_The_Private_Chat()
    {
        _api.Refuse("sendMessage", 403, "Forbidden: bot can't initiate conversation with a user");
        await SendAsync(s_inGroup with { Command = "mydata" }, Reply.Line("en", "Yours.") with { IsPersonal = true });
        Assert.Contains("\"chat_id\":-20,", _api.Calls[1], StringComparison.Ordinal);
        Assert.Contains("https://t.me/c5_bot?start=mydata", _api.Calls[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Yours", _api.Calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Form_Opens_The_Input_Field()
    {
        var form = new ReplyForm(new ReplyAction("rep", "abc"), "Report", "What is wrong?", 1000);
        await SendAsync(s_question, Reply.Line("en", form.Label) with { Form = form });
        Assert.Contains("\"reply_markup\":{\"force_reply\":true,\"input_field_placeholder\":\"What is wrong?\",\"selective\":true}", _api.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Conversation_Rests_When_Its_Pace_Is_Used_Up()
    {
        for (var sent = 0; sent < 3; sent++) await SendAsync(s_question, Reply.Line("en", "x"));
        Assert.True(_sender.RestAfter(s_question) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, _sender.RestAfter(s_inGroup));
    }

    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    public async Task Administrators_Decide_For_A_Group(string status, bool decides)
    {
        _api.Member = status;
        Assert.Equal(decides, await _sender.DecidesForChatAsync(s_inGroup, TestContext.Current.CancellationToken));
        Assert.True(await _sender.DecidesForChatAsync(s_question, TestContext.Current.CancellationToken));
        Assert.True(await _sender.DecidesForChatAsync(s_inGroup with { User = "-20" }, TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _book.Dispose();
        _api.Dispose();
    }

    private static Turn Pressed(Turn turn) => turn with { Kind = TurnKind.Button, Message = "21", Address = (Address.Of(turn) with { Callback = "q1" }).Written };

    private Task<IReadOnlyList<string>> SendAsync(Turn turn, Reply reply) => _sender.SendAsync(turn, reply, TestContext.Current.CancellationToken);

    // Answers as the Bot API does; messages are numbered from 101.
    private sealed class FakeApi : HttpMessageHandler
    {
        private readonly Dictionary<string, Queue<(int, string)>> _refusals = [];

        public List<string> Calls { get; } = [];

        public string Only => Assert.Single(Calls);

        public IEnumerable<string> Methods => Calls.Select(call => call.Split(' ')[0]);

        public string Member { get; set; } = "member";

        public void Refuse(string method, int code, string words) => _refusals[method] = new Queue<(int, string)>([(code, words)]);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var method = request.RequestUri!.Segments[^1];
            var body = request.Content?.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))! : new JsonObject();
            Calls.Add($"{method} {body.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })}");
            if (_refusals.TryGetValue(method, out var left) && left.TryDequeue(out var refusal))
                return Answer(refusal.Item1, $$$"""{"ok":false,"error_code":{{{refusal.Item1}}},"description":"{{{refusal.Item2}}}"}""");
            return Answer(200, $$$"""{"ok":true,"result":{{{Result(method)}}}}""");
        }

        private string Result(string method) => method switch
        {
            "getChatMember" => $$$"""{"status":"{{{Member}}}","user":{"id":5,"is_bot":false,"first_name":"Asel"},"is_anonymous":false}""",
            "answerCallbackQuery" or "deleteMessage" => "true",
            _ => $$$"""{"message_id":{{{100 + Calls.Count}}},"date":1700000000,"chat":{"id":5,"type":"private"}}""",
        };

        private static HttpResponseMessage Answer(int status, string json) => new((System.Net.HttpStatusCode)status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
    }
}
