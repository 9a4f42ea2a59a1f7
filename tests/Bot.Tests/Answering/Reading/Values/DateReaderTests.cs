using Bot.Answering.Reading;
using Bot.Answering.Reading.Values;
using Xunit;

namespace Bot.Tests.Answering.Reading.Values;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("27-28 July 2023", "2023-07-27/2023-07-28")]
    [InlineData("27–28 July 2023", "2023-07-27/2023-07-28")]
    [InlineData("July 27-28, 2023", "2023-07-27/2023-07-28")]
    [InlineData("the 27th and 28th of July 2023", "2023-07-27/2023-07-28")]
    [InlineData("27 to 28 July", "--07-27/--07-28")]
    [InlineData("July 27", "--07-27")]
    [InlineData("July the 27th", "--07-27")]
    [InlineData("on the 27th of July, 2023,", "2023-07-27")]
    [InlineData("July 2023", "2023-07")]
    [InlineData("in July 23", "2023-07")]
    [InlineData("since Jul 23", "2023-07")]
    [InlineData("July 23", "--07-23")]
    [InlineData("in July 23, 2023", "2023-07-23")]
    [InlineData("February-March 2023", "2023-02/2023-03")]
    [InlineData("February and March 2023", "2023-02/2023-03")]
    [InlineData("2023", "2023")]
    [InlineData("2023-07-27", "2023-07-27")]
    [InlineData("2023-07", "2023-07")]
    [InlineData("27.07.2023", "2023-07-27")]
    [InlineData("27/7/2023", "2023-07-27")]
    [InlineData("28 Feb. 2023", "2023-02-28")]
    [InlineData("29 February", "--02-29")]
    public void Reads_English_And_Numeric_Dates(string text, string expected) => Assert.Equal(expected, Dates(text));

    [Theory]
    [InlineData("27–28 июля", "--07-27/--07-28")]
    [InlineData("27 июля 2023 года", "2023-07-27")]
    [InlineData("27-го июля 2023 г.", "2023-07-27")]
    [InlineData("с 27 по 28 июля 2023 года", "2023-07-27/2023-07-28")]
    [InlineData("в июле 2023-го", "2023-07")]
    [InlineData("в октябре 23-го", "2023-10")]
    [InlineData("в 2023 году", "2023")]
    [InlineData("22 мая 2023", "2023-05-22")]
    [InlineData("в мае", "--05")]
    [InlineData("июльская встреча", "--07")]
    [InlineData("в феврале–марте 2023 года", "2023-02/2023-03")]
    public void Reads_Russian_Dates(string text, string expected) => Assert.Equal(expected, Dates(text));

    [Theory]
    [InlineData("2023 жылғы 27 шілде", "2023-07-27")]
    [InlineData("2023 жылдың 27-28 шілдесінде", "2023-07-27/2023-07-28")]
    [InlineData("2023 жылғы шілдеде", "2023-07")]
    [InlineData("2023-жылдын 27-июлу", "2023-07-27")]
    [InlineData("2023-жылы июлда", "2023-07")]
    [InlineData("2023-yil 27-iyul", "2023-07-27")]
    [InlineData("2023-yilning iyulida", "2023-07")]
    [InlineData("2023 йил 27 июль", "2023-07-27")]
    [InlineData("27 июли 2023", "2023-07-27")]
    [InlineData("27–28 июли соли 2023", "2023-07-27/2023-07-28")]
    [InlineData("соли 2023", "2023")]
    [InlineData("2023-nji ýylyň 27-nji iýuly", "2023-07-27")]
    [InlineData("2023-nji ýylyň iýul aýynda", "2023-07")]
    public void Reads_Dates_Of_The_Other_Five_Languages(string text, string expected) => Assert.Equal(expected, Dates(text));

    [Theory]
    [InlineData("This may change.")]
    [InlineData("They march on.")]
    [InlineData("May I ask?")]
    [InlineData("C5+1")]
    [InlineData("450 people")]
    [InlineData("3000 tonnes")]
    [InlineData("0.2023")]
    [InlineData("Julian came")]
    [InlineData("2023-13-45 is none")]
    public void Finds_No_Date_Where_There_Is_None(string text) => Assert.DoesNotContain(Read(text), date => date.Date.Start.Month is not null);

    [Theory]
    [InlineData("in May", "--05")]
    [InlineData("5 May", "--05-05")]
    [InlineData("May 2023", "2023-05")]
    [InlineData("March 5", "--03-05")]
    [InlineData("this May", "--05")]
    public void Takes_May_And_March_For_Months_Beside_A_Number_Or_After_In(string text, string expected) => Assert.Equal(expected, Dates(text));

    [Theory]
    [InlineData("31 February 2023")]
    [InlineData("29 February 2023")]
    [InlineData("31.02.2023")]
    public void Reads_No_Impossible_Day(string text) => Assert.DoesNotContain(Read(text), date => date.Date.Start.Day is not null);

    [Fact]
    public void Finds_Every_Date_Of_A_Sentence_Once() =>
        Assert.Equal("2023-07-27; 2023-09; 2015", Dates("After 27 July 2023 they met in September 2023, as since 2015."));

    [Fact]
    public void Keeps_The_Words_And_Their_Place()
    {
        const string Text = "They met on 27–28 July 2023 in Astana.";
        var date = Assert.Single(Read(Text));
        Assert.Equal(("27–28 July 2023", Text.IndexOf("27", StringComparison.Ordinal)), (date.Text, date.Start));
    }

    private static List<TypedValue> Read(string text) => DateReader.Read(text, Tokenizer.Tokens(text));

    private static string Dates(string text) => string.Join("; ", Read(text).OrderBy(date => date.Start).Select(date => date.Date));
}
