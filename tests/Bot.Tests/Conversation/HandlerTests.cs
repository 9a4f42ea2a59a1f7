using Bot.Conversation.Turns;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class HandlerTests : IDisposable
{
    private readonly Chat _chat = new();

    public void Dispose() => _chat.Dispose();

    [Theory]
    [InlineData("Who represented the United States at the special session on Afghanistan?")]
    [InlineData("/ask Who represented the United States at the special session on Afghanistan?")]
    public async Task A_Question_Gets_Its_Answer_And_Numbered_Sources(string line) => Assert.Equal(
        """
        Thomas West, US Special Representative for Afghanistan, represented United States at the C5+1 special session on Afghanistan. [1] [2]

        [1] Asia-Plus, 1 August 2023, para 1 — Session in Astana
            http://asiaplus.example/1
            /fact wqe7sszr
        [2] Zorkul (text: C5+1 governments), 28 July 2023, para 2 — Joint statement
            http://zorkul.example/2
            /fact wqe7sszr
        """, await _chat.SayAsync(line));

    [Fact]
    public async Task A_Russian_Question_Gets_A_Russian_Answer() => Assert.Equal(
        """
        Представитель США на специальной сессии C5+1 по Афганистану — Томас Уэст, специальный представитель США по Афганистану. [1] [2]

        [1] Asia-Plus, 1 августа 2023 г., абзац 1 — Session in Astana
            http://asiaplus.example/1
            /fact wqe7sszr
        [2] Zorkul (текст: C5+1 governments), 28 июля 2023 г., абзац 2 — Joint statement
            http://zorkul.example/2
            /fact wqe7sszr
        """, await _chat.SayAsync("Кто представлял США на специальной сессии по Афганистану?"));

    [Fact]
    public async Task An_Abstention_Offers_The_Nearest_Facts_With_Their_Keys()
    {
        var reply = await _chat.SayAsync("what was the budget of the special session on Afghanistan?");
        Assert.Contains("budget", reply, StringComparison.Ordinal);
        Assert.Contains("\n\nNearest facts:\n• ", reply, StringComparison.Ordinal);
        Assert.Contains($"The C5+1 special session on Afghanistan took place in Astana on 27 July 2023. (/fact {_chat.Key("astana/date")})", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/session new-york")]
    [InlineData("/session 7vpdr4tz")]
    [InlineData("/session New York")]
    [InlineData("/session саммит лидеров")]
    public async Task A_Session_Is_Found_By_Id_Key_Name_Or_Words(string line) =>
        Assert.Contains("[1] Mirror, ", await _chat.SayAsync(line, language: "en"), StringComparison.Ordinal);

    [Fact]
    public async Task A_Session_Name_That_Fits_Several_Offers_Them() => Assert.Equal(
        """
        Several sessions fit “c5+1”.

        Did you mean:
        • C5+1 special session on Afghanistan: 27 July 2023 / 27–28 July 2023, Astana (/session bsmxphet)
        • C5+1 leaders' summit in New York: 19 September 2023 (/session 7vpdr4tz)
        """, await _chat.SayAsync("/session c5+1"));

    [Fact]
    public async Task An_Unknown_Session_Is_Said_To_Be_Unknown() =>
        Assert.Equal("I know no session called “xyz”. /sessions lists them all.", await _chat.SayAsync("/session xyz"));

    [Theory]
    [InlineData("/sessions 2023-09")]
    [InlineData("/sessions september 2023")]
    [InlineData("/sessions york")]
    [InlineData("/sessions leaders")]
    [InlineData("/sessions leaders' ")]
    [InlineData("/sessions summits")]
    [InlineData("/sessions summits of 2023")]
    [InlineData("/sessions leaders met in New York")]
    public async Task Sessions_Are_Filtered_By_Year_Place_Or_Level(string line) => Assert.Equal(
        """
        Sessions:
        • C5+1 leaders' summit in New York: 19 September 2023 (/session 7vpdr4tz)
        """, await _chat.SayAsync(line));

    [Fact]
    public async Task All_Sessions_Are_Listed_Oldest_First_In_The_Language_Of_The_Conversation() => Assert.Equal(
        """
        Встречи:
        • Специальная сессия C5+1 по Афганистану: 27 июля 2023 г. / 27–28 июля 2023 г., Астана (/session bsmxphet)
        • Саммит лидеров C5+1 в Нью-Йорке: 19 сентября 2023 г. (/session 7vpdr4tz)
        """, await _chat.SayAsync("/sessions", language: "ru"));

    [Fact]
    public async Task A_Filter_That_Fits_Nothing_Says_So() =>
        Assert.Equal("I know no sessions for “mars”. /sessions lists them all.", await _chat.SayAsync("/sessions mars"));

    [Theory]
    [InlineData("/compare york, new-york", "en", "These names mean the same session: “C5+1 leaders' summit in New York”. Please name another one to compare it with.")]
    [InlineData("/compare нью-йорк и york", "ru", "Эти названия относятся к одной и той же встрече: «саммит лидеров C5+1 в Нью-Йорке». Назовите, пожалуйста, ещё одну для сравнения.")]
    public async Task Two_Names_Of_One_Session_Are_Nothing_To_Compare(string line, string language, string reply) => Assert.Equal(reply, await _chat.SayAsync(line, language: language));

    [Fact]
    public async Task A_Fact_Shows_Its_Slots_Sources_And_What_Disagrees() => Assert.Equal(
        """
        Fact znd0knhc:
        The C5+1 special session on Afghanistan took place in Astana on 27 July 2023.
        • Id: astana/date
        • Version: 1
        • Status: in force
        • Kind: date
        • Session: C5+1 special session on Afghanistan
        • About: C5+1, Astana
        • Date: 27 July 2023
        • Place: Astana

        Sources:
        [1] Zorkul (text: C5+1 governments), 28 July 2023, para 1 — Joint statement
            http://zorkul.example/2

        Sources differ:
        • Asia-Plus dates the C5+1 special session on Afghanistan in Astana to 27-28 July 2023. (/fact gmk6hbvg) — The statement is official.
        """, await _chat.SayAsync("/fact ZND0KNHC"));

    [Fact]
    public async Task A_Fact_In_Russian_Says_That_A_Machine_Translated_It() => Assert.Equal(
        """
        Факт p166aans:
        США объявили о 25 миллионах долларов на 450 проектов в Афганистане.
        • Идентификатор: astana/aid
        • Версия: 1
        • Состояние: действует
        • Вид: число
        • Встреча: специальная сессия C5+1 по Афганистану
        • О чём: США, Афганистан
        • Сумма: 25 000 000 USD
        • Число: 450
        • Достоверность: планировалось
        • С: 2023
        • До: июнь 2024 г.
        • Перевод: машинный, ещё не проверен

        Источники:
        [1] Asia-Plus, 1 августа 2023 г., абзац 2 — Session in Astana
            http://asiaplus.example/1
        """, await _chat.SayAsync("/fact astana/aid", language: "ru"));

    [Fact]
    public async Task A_Withdrawn_Fact_Opens_With_Its_Reason() =>
        Assert.Contains("• Status: withdrawn (the mirror mixed two meetings up)", await _chat.SayAsync("/fact new-york/wrong"), StringComparison.Ordinal);

    [Fact]
    public async Task A_Mistyped_Key_Gets_The_Nearest_Fact()
    {
        var reply = await _chat.SayAsync("/fact znd0knch");
        Assert.StartsWith("There is no fact “znd0knch”.", reply, StringComparison.Ordinal);
        Assert.Contains("Did you mean:\n• The C5+1 special session on Afghanistan took place in Astana on 27 July 2023. (/fact znd0knhc)", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/source statement")]
    [InlineData("/source zorkul")]
    [InlineData("/source 933px8s5")]
    public async Task A_Source_Shows_What_It_Is_And_What_Rests_On_It(string line) => Assert.Equal(
        """
        Joint statement:
        • Publisher: Zorkul (text: C5+1 governments)
        • Published: 28 July 2023
        • Kind: joint statement
        • Standing: official
        • Language: English
        • Address: http://zorkul.example/2
        • Id: statement (933px8s5)

        Facts that rest on it (2):
        • The C5+1 special session on Afghanistan took place in Astana on 27 July 2023. (/fact znd0knhc)
        • Thomas West, the US Special Representative for Afghanistan, represented the United States at the C5+1 special session on Afghanistan in Astana. (/fact wqe7sszr)
        """, await _chat.SayAsync(line));

    [Fact]
    public async Task About_Counts_What_There_Is() => Assert.Equal(
        $"""
        I answer questions about C5+1, the platform of the five Central Asian countries and the United States, from dated sources. Every sentence is cited, and I say so when I don't know.
        • Facts: 5
        • Sources: 3
        • Sessions: 2
        • People, places and bodies: 7
        • Latest date in the facts: 19 September 2023
        • Version of the fact base: {_chat.Facts.Knowledge.Version}
        """, await _chat.SayAsync("/about"));

    [Fact]
    public async Task Help_Lists_Every_Command() => Assert.Equal(
        """
        Спрашивайте своими словами, например: кто представлял США на специальной сессии по Афганистану? В каждом ответе видны источники. Есть и команды:
        • /ask <вопрос> — Ответить на вопрос о C5+1
        • /session <название> — Коротко об одной встрече
        • /sessions [год, место или уровень] — Список встреч: все или за год, по месту, по уровню
        • /latest — Самое последнее из того, что я знаю
        • /compare <встреча, встреча> — Сравнить две встречи или больше
        • /person <имя> — Что я знаю о человеке
        • /fact <ключ> — Один факт: источники и всё, что с ним расходится
        • /source <название или ключ> — Один источник и факты, которые на нём основаны
        • /language [язык или auto] — Язык ответов
        • /privacy — Что я храню и как долго
        • /mydata — Что хранится о вас
        • /forgetme — Удалить всё, что хранится о вас
        • /about — Что я знаю и по какой день
        • /help — Этот список
        """, await _chat.SayAsync("/help", language: "ru"));

    [Theory]
    [InlineData("/language ru", "Теперь отвечаю по-русски.")]
    [InlineData("/language Russian", "Теперь отвечаю по-русски.")]
    [InlineData("/language ҚАЗАҚША", "Енді қазақша жауап беремін.")]
    [InlineData("/language auto", "I answer in the language of each question.")]
    public async Task A_Language_Is_Chosen_By_Code_Or_Name(string line, string reply) => Assert.Equal(reply, await _chat.SayAsync(line, language: "en"));

    [Theory]
    [InlineData("/language ru chat", "en", "Only an administrator can choose a language for the whole chat. /language ru, without more, is for you alone.")]
    [InlineData("/language Қазақша chat", "ru", "Язык для всего чата выбирает администратор. Команда /language Қазақша без добавлений — только для вас.")]
    public async Task Who_May_Not_Decide_For_The_Chat_Is_Told_How_To_Choose_That_Language_Alone(string line, string language, string reply) =>
        Assert.Equal(reply, await _chat.SendAsync(Turn.Typed("test", "chat", "user", line, language) with { IsPrivate = false }));

    [Fact]
    public async Task Languages_Are_Listed_Once()
    {
        var turn = Turn.Typed("test", "chat", "user", "/language", "en");
        Assert.Contains("• русский (/language ru)", await _chat.SendAsync(turn), StringComparison.Ordinal);
        Assert.Equal("I answer in the language of each question.", await _chat.SendAsync(turn with { HasButtons = true }));
        Assert.Equal(Languages.All.Count, _chat.Last.Buttons.Sum(row => row.Count));
    }

    [Fact]
    public async Task A_Chosen_Language_Holds_For_Answers_Until_It_Is_Given_Up()
    {
        await _chat.SayAsync("/language ru");
        Assert.Contains(await _chat.SayAsync("When was the leaders' summit in New York?"), letter => letter is >= 'а' and <= 'я');
        Assert.StartsWith("Thomas West", await _chat.SayAsync("Who represented the United States at the special session on Afghanistan?", user: "somebody else"), StringComparison.Ordinal);
        await _chat.SayAsync("/language auto");
        Assert.StartsWith("Thomas West", await _chat.SayAsync("Who represented the United States at the special session on Afghanistan?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lnaguage", "There is no command /lnaguage. Did you mean /language? /help lists them all.")]
    [InlineData("/sesion x", "There is no command /sesion. Did you mean /session? /help lists them all.")]
    [InlineData("/xyzzy", "There is no command /xyzzy. /help lists them all.")]
    [InlineData("/statsu", "There is no command /statsu. /help lists them all.")]
    [InlineData("/session", "Please say which: /session <name> — One session in short.")]
    public async Task A_Command_That_Cannot_Work_Gets_One_Line(string line, string reply) => Assert.Equal(reply, await _chat.SayAsync(line));

    [Fact]
    public async Task A_Follow_Up_Is_Understood_From_The_Conversation()
    {
        await _chat.SayAsync("When was the special session on Afghanistan?");
        Assert.Contains("Thomas West", await _chat.SayAsync("and who represented the United States?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/session \u001b[2J\u202efoo\u2066\u0007")]
    [InlineData("/fact \u001b]0;title\u0007\u200bfoo")]
    [InlineData("/foo\u001b[31m\u202e")]
    [InlineData("what did \u202e\u001b[31mFoo\u0000 do in Astana?")]
    public async Task No_Control_Or_Direction_Character_Comes_Back(string line)
    {
        var reply = await _chat.SayAsync(line);
        Assert.DoesNotContain(reply, letter => letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format));
    }

    [Fact]
    public async Task A_Hundred_Thousand_Characters_Get_A_Short_Reply()
    {
        Assert.True((await _chat.SayAsync(string.Concat(Enumerable.Repeat("Astana? ", 12_500)))).Length < 5_000);
        Assert.True((await _chat.SayAsync("/session " + new string('x', 100_000))).Length < 500);
        Assert.True((await _chat.SayAsync("/" + new string('x', 100_000))).Length < 500);
    }
}
