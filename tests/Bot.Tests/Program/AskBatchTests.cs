using System.Text;
using System.Text.Json;
using Bot.Tests.Conversation;
using Xunit;

namespace Bot.Tests.Program;

public sealed class AskBatchTests : IDisposable
{
    private readonly SmallFactBase _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task A_Line_In_Is_A_Line_Out_With_Everything_In_It()
    {
        var line = (await RunAsync("""{"id": "q1", "question": "Who represented the United States at the special session on Afghanistan?"}""")).Single();
        Assert.Equal(
            """{"id":"q1","answered":true,"language":"en","text":"Thomas West, US Special Representative for Afghanistan, represented United States at the C5+1 special session on Afghanistan. [1] [2]","claims":[{"text":"Thomas West, US Special Representative for Afghanistan, represented United States at the C5+1 special session on Afghanistan.","citations":[1,2]}],"citations":[{"n":1,"fact":"astana/us-representative","key":"wqe7sszr","version":2,"source":"asiaplus","url":"http://asiaplus.example/1","publisher":"Asia-Plus","published":"2023-08-01","locator":"para 1"},{"n":2,"fact":"astana/us-representative","key":"wqe7sszr","version":2,"source":"statement","url":"http://zorkul.example/2","publisher":"Zorkul","published":"2023-07-28","locator":"para 2"}],"abstention":null,"conflicts":[],"elapsed_ms":""",
            line[..(line.IndexOf("elapsed_ms", StringComparison.Ordinal) + "elapsed_ms\":".Length)]);
    }

    [Fact]
    public async Task An_Abstention_Says_Why_And_Small_Talk_Is_No_Answer()
    {
        var lines = await RunAsync("""{"id": 1, "question": "what was the budget of the special session on Afghanistan?"}""", """{"question": "hello"}""");
        var abstention = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(1, abstention.GetProperty("id").GetInt32());
        Assert.False(abstention.GetProperty("answered").GetBoolean());
        Assert.Equal("missing-slot", abstention.GetProperty("abstention").GetProperty("reason").GetString());
        Assert.Contains("budget", abstention.GetProperty("abstention").GetProperty("missing").ToString(), StringComparison.Ordinal);
        Assert.NotEqual(0, abstention.GetProperty("abstention").GetProperty("nearest").GetArrayLength());
        var smallTalk = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal(JsonValueKind.Null, smallTalk.GetProperty("id").ValueKind);
        Assert.False(smallTalk.GetProperty("answered").GetBoolean());
        Assert.Equal("small-talk", smallTalk.GetProperty("abstention").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_Bad_Line_Gets_Its_Error_And_The_Run_Goes_On_In_Order()
    {
        var lines = await RunAsync("{\"id\": ", "[]", """{"id": "b"}""", "", """{"id": {"n": 7}, "question": 5}""", """{"id": "c", "question": "x", "language": "xx"}""", """{"id": "d", "question": "hello"}""");
        Assert.Equal(6, lines.Count);
        Assert.StartsWith("""{"id":null,"error":"The line cannot be read: """, lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"id":null,"error":"The line is no JSON object."}""", lines[1]);
        Assert.Equal("""{"id":"b","error":"The line has no \"question\"."}""", lines[2]);
        Assert.StartsWith("""{"id":{"n":7},"error":"The line cannot be read: """, lines[3], StringComparison.Ordinal);
        Assert.Equal("""{"id":"c","error":"\"xx\" is none of the languages en, ru, kk, ky, uz, tg, tk."}""", lines[4]);
        Assert.StartsWith("""{"id":"d","answered":false,""", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_Turns_Complete_A_Follow_Up()
    {
        var line = (await RunAsync("""{"id": "f", "question": "and who represented the United States?", "previous": ["When was the special session on Afghanistan?", "On 27 July 2023."]}""")).Single();
        Assert.Contains("Thomas West", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_And_Direction_Characters_And_A_Huge_Question_Do_Not_Come_Back()
    {
        var lines = await RunAsync("""{"id": "c", "question": "what did \u202e\u001b[31mFoo\u0000 do?"}""", $$"""{"id": "l", "question": "{{new string('я', 100_000)}}"}""");
        Assert.DoesNotContain("\\u001b", lines[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202e', lines[0]);
        Assert.True(lines[1].Length < 5_000);
    }

    [Fact]
    public async Task Each_Answer_Is_Flushed_Before_The_Next_Question_Is_Read()
    {
        var output = new FlushedWriter();
        var flushedAtRead = new List<int>();
        using var input = new WatchedReader(["""{"question": "hello"}""", """{"question": "hello"}"""], () => flushedAtRead.Add(output.FlushedLines));
        await Bot.CommandLine.BotCommandLine.RunAsync(["ask", "--json"], new(input, output, TextWriter.Null, _checkout.Root, false, false), TestContext.Current.CancellationToken);
        Assert.Equal([0, 1, 2], flushedAtRead);
    }

    private async Task<IReadOnlyList<string>> RunAsync(params string[] lines)
    {
        var ran = await Ran.InAsync(_checkout, new StringReader(string.Join('\n', lines)), "ask", "--json", "--today", "2026-11-23");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class WatchedReader(IEnumerable<string> lines, Action onRead) : TextReader
    {
        private readonly Queue<string> _lines = new(lines);

        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            onRead();
            return ValueTask.FromResult(_lines.TryDequeue(out var line) ? line : null);
        }
    }

    private sealed class FlushedWriter : StringWriter
    {
        public int FlushedLines { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            FlushedLines = ToString().Count(letter => letter == '\n');
            return Task.CompletedTask;
        }
    }
}
