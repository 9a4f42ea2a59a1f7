using Bot.Tests.Conversation;
using Xunit;

namespace Bot.Tests.Program;

public sealed class CommandLineTests : IDisposable
{
    private const string Who = "Who represented the United States at the special session on Afghanistan?";

    private readonly SmallFactBase _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task Ask_Prints_The_Answer_A_Blank_Line_And_Numbered_Sources()
    {
        var ran = await Ran.InAsync(_checkout, "ask", Who);
        Assert.Equal(new Ran(0,
            """
            Thomas West, US Special Representative for Afghanistan, represented United States at the C5+1 special session on Afghanistan. [1] [2]

            [1] Asia-Plus, 1 August 2023, para 1 — Session in Astana
                http://asiaplus.example/1
                /fact wqe7sszr
            [2] Zorkul (text: C5+1 governments), 28 July 2023, para 2 — Joint statement
                http://zorkul.example/2
                /fact wqe7sszr

            """, ""), ran);
        Assert.True(File.Exists(Path.Combine(_checkout.Root, "data", "bot.db")));
        Assert.Equal(ran, await Ran.InAsync(_checkout, "ask", Who));
        Assert.Equal(ran, await Ran.InAsync(_checkout, ["ask", .. Who.Split(' ')]));
    }

    [Fact]
    public async Task Ask_From_A_Folder_Never_Touches_The_Store()
    {
        Assert.Equal(0, (await Ran.InAsync(_checkout, "ask", Who, "--knowledge", _checkout.Path)).Code);
        Assert.False(Directory.Exists(Path.Combine(_checkout.Root, "data")));
    }

    [Fact]
    public async Task Chat_From_A_Pipe_Is_Replies_And_Nothing_Else()
    {
        var ran = await Ran.InAsync(_checkout, new StringReader("/sessions york\n\n  \n/lnaguage\n/quit\n/about\n"));
        Assert.Equal(new Ran(0,
            """
            Sessions:
            • C5+1 leaders' summit in New York: 19 September 2023 (/session 7vpdr4tz)

            There is no command /lnaguage. Did you mean /language? /help lists them all.


            """, ""), ran with { Out = ran.Out.Replace("Встречи", "Sessions", StringComparison.Ordinal) });
    }

    [Fact]
    public async Task Verify_Passes_What_A_Fact_Holds_And_Names_What_It_Does_Not()
    {
        Assert.Equal(new Ran(0, "passed: fact znd0knhc holds every value of the sentence\n", ""),
            await Ran.InAsync(_checkout, "verify", "The special session on Afghanistan took place on 27 July 2023.", "--fact", "znd0knhc"));
        var failed = await Ran.InAsync(_checkout, "verify", "The special session on Afghanistan took place on 28 July 2024.", "--fact", "astana/date");
        Assert.Equal(1, failed.Code);
        Assert.StartsWith("failed against fact znd0knhc:\n  28 July 2024: ", failed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Passes_A_Good_Folder_And_Lists_The_Problems_Of_A_Bad_One()
    {
        var good = await Ran.InAsync(_checkout, "check");
        Assert.Equal((0, ""), (good.Code, good.Error));
        Assert.Contains(" items, no problems\n", good.Out, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(_checkout.Path, "facts", "astana.yaml"), "- {id: astana/bad, kind: date, text: {en: x, ru: y}, entities: [nowhere], sources: [{source: mirror}]}\n");
        var bad = await Ran.InAsync(_checkout, "check", _checkout.Path);
        Assert.Equal(1, bad.Code);
        Assert.Matches(@"^facts/astana\.yaml:\d+: there is no entity 'nowhere'\. .* \[dangling-id\]\n1 problem\n$", bad.Out);
    }

    [Fact]
    public async Task Eval_Scores_A_Question_File()
    {
        var file = Path.Combine(_checkout.Root, "questions.jsonl");
        File.WriteAllText(file, $$"""{"id": "q1", "q": "{{Who}}", "lang": "en", "type": "who", "must_contain": ["West"], "gold": "Thomas West"}""");
        var ran = await Ran.InAsync(_checkout, "eval", file);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("always abstain", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'aks'. Did you mean 'ask'? './bot --help' lists them all.", "aks")]
    [InlineData("There is no option '--jsn'. Did you mean '--json'? './bot ask --help' lists them all.", "ask", "--jsn")]
    [InlineData("There is no option '--miss'. Did you mean '--misses'? './bot eval --help' lists them all.", "eval", "x", "--miss")]
    [InlineData("There is no further argument 'b'. './bot check --help' lists them all.", "check", "a", "b")]
    [InlineData("There is no question. Write ./bot ask \"When did the leaders meet in New York?\"", "ask", " ")]
    [InlineData("Option '--fact' is required. './bot verify --help' shows how.", "verify", "x")]
    [InlineData("'--today yesterday' is no day. Write it as 2026-11-23.", "ask", "x", "--today", "yesterday")]
    [InlineData("'xx' is no language that I speak. Choose one of en, ru, kk, ky, uz, tg, tk.", "ask", "x", "--language", "xx")]
    [InlineData("With --json the questions come from standard input. Leave out either --json or the question.", "ask", "x", "--json")]
    [InlineData("There is no setting 'Stoer:ConnectionString'. appsettings.example.json lists them all.", "ask", "x", "--set", "Stoer:ConnectionString=x")]
    [InlineData("Store:ConnectionString names no file. Write 'Data Source=data/bot.db'.", "ask", "x", "--set", "Store:ConnectionString=")]
    [InlineData("Knowledge:Directory is empty. Name a knowledge folder, or leave the setting out.", "ask", "x", "--set", "Knowledge:Directory=")]
    [InlineData("A setting cannot be used: Configuration value 'Loud' is not supported. appsettings.example.json shows what each may be.", "ask", "x", "--set", "Logging:LogLevel:Default=Loud")]
    [InlineData("There is no knowledge folder at /nowhere. Set Knowledge:Directory, or run the bot from its checkout.", "ask", "x", "--knowledge", "/nowhere")]
    [InlineData("There is no knowledge folder at /nowhere. Set Knowledge:Directory, or run the bot from its checkout.", "ask", "x", "--set", "Knowledge:Directory=/nowhere")]
    [InlineData("There is no knowledge folder at /nowhere. Set Knowledge:Directory, or run the bot from its checkout.", "ask", "x", "--set", "Knowledge:Directory=/earlier", "--set", "Knowledge:Directory=/nowhere")]
    [InlineData("There is no fact 'zzz'. Answers of './bot ask --json' name the facts that they cite.", "verify", "x", "--fact", "zzz")]
    [InlineData("The fact 'z9592n7y' was withdrawn, so nothing can rest on it. Name one that is in force.", "verify", "x", "--fact", "new-york/wrong")]
    [InlineData("There is no question file /nowhere. Name one, for example tests/Bot.Evaluation/questions-2023-research.jsonl.", "eval", "/nowhere")]
    public async Task What_Cannot_Work_Is_One_Line_And_Code_2(string line, params string[] args) =>
        Assert.Equal(new Ran(2, "", line + "\n"), await Ran.InAsync(_checkout, args));

    [Fact]
    public async Task Broken_Yaml_Is_One_Line_With_File_And_Line()
    {
        File.AppendAllText(Path.Combine(_checkout.Path, "facts", "astana.yaml"), "- {id: [broken\n");
        var ran = await Ran.InAsync(_checkout, "ask", Who);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Matches(@"^[^\n]*facts/astana\.yaml:\d+: [^\n]*\n$", ran.Error);
    }

    [Fact]
    public async Task Broken_Settings_Are_One_Line()
    {
        File.WriteAllText(Path.Combine(_checkout.Root, "appsettings.json"), "{ \"Store\": ");
        var ran = await Ran.InAsync(_checkout, "ask", Who);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Matches(@"^appsettings\.json cannot be read: [^\n]* Compare it with appsettings\.example\.json\.\n$", ran.Error);
    }

    [Fact]
    public async Task A_Damaged_Store_Is_One_Line_And_Is_Left_As_It_Is()
    {
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(_checkout.Root, "data")).FullName, "bot.db");
        File.WriteAllText(store, new string('x', 10_000));
        var ran = await Ran.InAsync(_checkout, "ask", Who);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Matches(@"^The store [^\n]*bot\.db is damaged or no SQLite database\. [^\n]*\n$", ran.Error);
        Assert.Equal(new string('x', 10_000), File.ReadAllText(store));
    }

    [Fact]
    public async Task Where_No_Store_Can_Be_Made_The_Answer_Comes_From_The_Folder_With_A_Warning()
    {
        File.WriteAllText(Path.Combine(_checkout.Root, "data"), "a file where the folder should be");
        var ran = await Ran.InAsync(_checkout, "ask", Who);
        Assert.Equal(0, ran.Code);
        Assert.StartsWith("Thomas West", ran.Out, StringComparison.Ordinal);
        Assert.Matches(@"^warning: FactBase: Answering from the knowledge folder alone[^\n]*\n$", ran.Error);
    }

    [Fact]
    public async Task Debug_Logging_Shows_Where_An_Error_Came_From()
    {
        var ran = await Ran.InAsync(_checkout, "ask", "x", "--knowledge", "/nowhere", "--set", "Logging:LogLevel:Default=Debug");
        Assert.Contains("   at Bot.", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nThere is no knowledge folder at /nowhere. Set Knowledge:Directory, or run the bot from its checkout.\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_Text_Is_Logged_At_Trace_Only()
    {
        var ran = await Ran.InAsync(_checkout, "ask", "Did Zanzibar attend?", "--set", "Logging:LogLevel:Default=Debug");
        Assert.NotEmpty(ran.Error);
        Assert.DoesNotContain("Zanzibar", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Names_The_Script_And_Not_The_Library()
    {
        var ran = await Ran.InAsync(_checkout, "ask", "--help");
        Assert.Equal(0, ran.Code);
        Assert.Contains("./bot ask [<question>...] [options]", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Question_May_Begin_With_An_At_Sign_Or_Be_Very_Long()
    {
        Assert.Equal(0, (await Ran.InAsync(_checkout, "ask", "@everyone who came to Astana?")).Code);
        var ran = await Ran.InAsync(_checkout, "ask", new string('x', 100_000));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.InRange(ran.Out.Length, 1, 3_000);
    }
}
