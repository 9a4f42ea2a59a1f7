using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsInteractions : EmulatorFixture
{
    [Fact]
    public async Task A_Question_Is_Answered_At_Once()
    {
        var (asked, heard) = await AskAsync();
        Assert.Equal(("ask", "who came?", "ru", "en-US"), (heard["data"].Text("name"), heard["data"].Items("options")[0].Text("value"), heard.Text("locale"), heard.Text("guild_locale")));
        Assert.Equal(Asel.Id, heard["member"].At("user").Snowflake("id"));
        Assert.Equal(204, (await Bot.RespondAsync(heard, 4, Text("All five."), Cancel)).Status);
        Assert.Equal("All five.", (await asked.ResponseAsync(Cancel)).Shown);
        Assert.Equal("Asel: /ask question: who came?\nC5 bot: All five.\n", Channel.Transcript());
    }

    [Fact]
    public async Task After_Thinking_The_First_Message_Is_The_Answer_And_The_Next_Follows()
    {
        var (asked, heard) = await AskAsync();
        await Bot.RespondAsync(heard, 5, new JsonObject { ["flags"] = 64 }, Cancel);
        Assert.True((await asked.AcknowledgedAsync(Cancel)).Original!.IsThinking);
        Assert.EndsWith("C5 bot is thinking…\n", Channel.Transcript(), StringComparison.Ordinal);
        await Bot.PostAsync(PlainBot.Webhook(heard), Text("All five."), Cancel);
        await Bot.PostAsync(PlainBot.Webhook(heard), Text("And the host."), Cancel);
        await Bot.PatchAsync($"{PlainBot.Webhook(heard)}/messages/@original", Text("All six."), Cancel);
        Assert.True((await asked.ResponseAsync(Cancel)).IsEphemeral);
        Assert.False((await asked.FollowupAsync(Cancel)).IsEphemeral);
        Assert.Equal("All six.", (await Bot.GetAsync($"{PlainBot.Webhook(heard)}/messages/@original", Cancel)).Body.Text("content"));
        var only = "C5 bot (only Asel sees this)";
        Assert.Equal($"Asel: /ask question: who came?\n{only}: All five.\nC5 bot: And the host.\n{only} (changed): All six.\n", Channel.Transcript());
    }

    [Fact]
    public async Task Three_Seconds_Are_The_Limit()
    {
        var (asked, heard) = await AskAsync();
        Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(204, (await Bot.RespondAsync(heard, 5, null, Cancel)).Status);
        var late = Channel.Slash(Asel, "ask", ("question", "and when?"));
        heard = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal((404, 10062), Result(await Bot.RespondAsync(heard, 5, null, Cancel)));
        await Assert.ThrowsAsync<InteractionFailedException>(() => late.ResponseAsync(Cancel));
        Assert.Contains("(Asel sees: The application did not respond)", Channel.Transcript(), StringComparison.Ordinal);
        Assert.Equal((404, 10015), Result(await Bot.PostAsync(PlainBot.Webhook(heard), Text("late"), Cancel)));
        Assert.Equal(5, asked.ResponseType);
    }

    [Fact]
    public async Task The_First_Response_Is_Given_Once()
    {
        var (_, heard) = await AskAsync();
        Assert.Equal((404, 10015), Result(await Bot.PostAsync(PlainBot.Webhook(heard), Text("too early"), Cancel)));
        await Bot.RespondAsync(heard, 5, null, Cancel);
        Assert.Equal((400, 40060), Result(await Bot.RespondAsync(heard, 4, Text("again"), Cancel)));
        heard["token"] = "wrong";
        Assert.Equal((404, 10062), Result(await Bot.RespondAsync(heard, 4, Text("x"), Cancel)));
    }

    [Fact]
    public async Task A_Token_Lives_A_Quarter_Of_An_Hour()
    {
        var (_, heard) = await AskAsync();
        await Bot.RespondAsync(heard, 5, null, Cancel);
        Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal((401, 50027), Result(await Bot.PostAsync(PlainBot.Webhook(heard), Text("late"), Cancel)));
    }

    [Fact]
    public async Task A_Wrong_Response_Is_Refused_And_May_Be_Mended()
    {
        var (asked, heard) = await AskAsync();
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await Bot.RespondAsync(heard, 4, Text(new string('x', 2001)), Cancel)).ErrorAt("data.content"));
        Assert.Equal("BASE_TYPE_CHOICES", (await Bot.RespondAsync(heard, 7, Text("x"), Cancel)).ErrorAt("type"));
        await Bot.RespondAsync(heard, 4, Text("right"), Cancel);
        Assert.Equal("right", (await asked.ResponseAsync(Cancel)).Text);
    }

    [Fact]
    public async Task Buttons_Change_Their_Message_Or_Answer_With_Another()
    {
        var (asked, heard) = await AskAsync();
        await Bot.RespondAsync(heard, 4, new JsonObject { ["content"] = "All five.", ["components"] = new JsonArray(Row(Key("Sources", "s:1"), Key("More", "m:1"))) }, Cancel);
        var answer = await asked.ResponseAsync(Cancel);
        var pressed = answer.Press(Asel, "Sources");
        var click = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Assert.Equal(("s:1", answer.Id), (click["data"].Text("custom_id"), click["message"].Snowflake("id")));
        await Bot.RespondAsync(click, 7, new JsonObject { ["content"] = "One source.", ["components"] = new JsonArray(Row(Key("More", "m:1"))) }, Cancel);
        Assert.Same(answer, await pressed.ResponseAsync(Cancel));
        Assert.Throws<ArgumentException>(() => answer.Press(Asel, "Sources"));
        var more = answer.Press(Asel, "More");
        click = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        await Bot.RespondAsync(click, 6, null, Cancel);
        await Bot.PostAsync(PlainBot.Webhook(click), new JsonObject { ["content"] = "More of it.", ["flags"] = 64 }, Cancel);
        Assert.Equal("More of it.", (await more.FollowupAsync(Cancel)).Text);
        Assert.Throws<InvalidOperationException>(() => more.Followups[0].Press(Discord.User("Timur"), "x"));
    }

    [Fact]
    public async Task A_Menu_Offers_Choices()
    {
        var (asked, heard) = await AskAsync();
        var options = new JsonArray(new JsonObject { ["label"] = "Samarkand", ["value"] = "2025" }, new JsonObject { ["label"] = "New York", ["value"] = "2023" });
        var menu = Row(new JsonObject { ["type"] = 3, ["custom_id"] = "pick", ["placeholder"] = "Which one?", ["options"] = options });
        await Bot.RespondAsync(heard, 4, new JsonObject { ["content"] = "Which?", ["components"] = new JsonArray(menu) }, Cancel);
        var answer = await asked.ResponseAsync(Cancel);
        Assert.Equal("Which?\n  [Which one? ▾ Samarkand / New York]", answer.Shown);
        var chosen = answer.Choose(Asel, "New York");
        var click = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Assert.Equal("2023", click["data"].Items("values")[0]!.ToString());
        await Bot.RespondAsync(click, 4, Text("The first summit."), Cancel);
        Assert.Equal("The first summit.", (await chosen.ResponseAsync(Cancel)).Text);
    }

    [Fact]
    public async Task A_Form_Is_Opened_Filled_And_Sent()
    {
        var (asked, heard) = await AskAsync();
        var input = new JsonObject { ["type"] = 4, ["style"] = 2, ["custom_id"] = "what", ["label"] = "What is wrong?", ["max_length"] = 20 };
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await Bot.RespondAsync(heard, 9, Form(new string('x', 46), input), Cancel)).ErrorAt("data.title"));
        Assert.Equal(204, (await Bot.RespondAsync(heard, 9, Form("Report", input), Cancel)).Status);
        var form = await asked.ModalAsync(Cancel);
        Assert.Throws<ArgumentException>(() => form.Submit());
        Assert.Throws<ArgumentException>(() => form.Submit(("What is wrong?", new string('x', 21))));
        var sent = form.Submit(("What is wrong?", "the date"));
        var submitted = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Assert.Equal(("rep:1", "the date"), (submitted["data"].Text("custom_id"), submitted["data"].Items("components")[0].Items("components")[0].Text("value")));
        await Bot.RespondAsync(submitted, 4, Text("Thank you."), Cancel);
        Assert.Equal("Thank you.", (await sent.ResponseAsync(Cancel)).Text);
    }

    [Fact]
    public async Task An_Option_Completes_Itself()
    {
        var session = (JsonObject)Ask.DeepClone();
        session["options"]![0]!["autocomplete"] = true;
        await Bot.RegisterAsync(Cancel, session);
        await Bot.StartAsync(Cancel);
        var typing = Channel.TypesAsync(Asel, "ask", "sam", Cancel);
        var heard = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Assert.Equal(("sam", true), (heard["data"].Items("options")[0].Text("value"), heard["data"].Items("options")[0].Flag("focused")));
        var many = new JsonArray([.. Enumerable.Range(0, 26).Select(i => (JsonNode)new JsonObject { ["name"] = $"{i}", ["value"] = $"{i}" })]);
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await Bot.RespondAsync(heard, 8, new JsonObject { ["choices"] = many }, Cancel)).ErrorAt("data.choices"));
        await Bot.RespondAsync(heard, 8, new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["name"] = "Samarkand 2025", ["value"] = "2025" }) }, Cancel);
        Assert.Equal([new Choice("Samarkand 2025", "2025")], await typing);
        Assert.Equal((404, 10015), Result(await Bot.PostAsync(PlainBot.Webhook(heard), Text("x"), Cancel)));
    }

    [Fact]
    public async Task A_Command_On_A_Message_Brings_The_Whole_Message()
    {
        await Bot.RegisterAsync(Cancel, new JsonObject { ["name"] = "Answer this", ["type"] = 3 });
        await Bot.StartAsync(Cancel);
        var message = Channel.Says(Discord.User("Timur"), "who came in 2023?");
        Channel.MessageCommand(Asel, "Answer this", message);
        var heard = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        Assert.Equal("who came in 2023?", heard["data"].At("resolved").At("messages").At($"{message.Id}").Text("content"));
    }

    [Fact]
    public async Task What_Only_One_Person_Sees_Is_Not_In_The_Channel()
    {
        var (asked, heard) = await AskAsync(Discord.Direct(Asel));
        Assert.Equal((1, Asel.Id), (heard.Number("context"), heard["user"].Snowflake("id")));
        await Bot.RespondAsync(heard, 4, new JsonObject { ["content"] = "secret", ["flags"] = 64 }, Cancel);
        var id = (await asked.ResponseAsync(Cancel)).Id;
        Assert.Equal((404, 10008), Result(await Bot.GetAsync($"channels/{asked.Channel.Id}/messages/{id}", Cancel)));
        Assert.Equal(204, (await Bot.SendAsync(HttpMethod.Delete, $"{PlainBot.Webhook(heard)}/messages/@original", null, Cancel)).Status);
        Assert.Equal((404, 10008), Result(await Bot.GetAsync($"{PlainBot.Webhook(heard)}/messages/@original", Cancel)));
    }

    private static JsonObject Form(string title, JsonNode input) => new() { ["title"] = title, ["custom_id"] = "rep:1", ["components"] = new JsonArray(Row(input.DeepClone())) };

    private static (int, int) Result(PlainReply reply) => (reply.Status, reply.Code);
}
