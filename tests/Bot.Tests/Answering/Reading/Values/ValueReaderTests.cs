using Bot.Answering.Reading.Values;
using Xunit;

namespace Bot.Tests.Answering.Reading.Values;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("She said “a new era begins” there.", "a new era begins")]
    [InlineData("She said \"a new era begins\" there.", "a new era begins")]
    [InlineData("Она сказала: «новая эра началась».", "новая эра началась")]
    [InlineData("Er sagte „eine neue Zeit“ dort.", "eine neue Zeit")]
    public void Reads_Quotations(string text, string expected) => Assert.Equal(expected, Assert.Single(Of(text, ValueKind.Quotation)).Text);

    [Theory]
    [InlineData("the “Silk” project")]
    [InlineData("the people's and the state's")]
    public void A_Single_Quoted_Word_Is_No_Quotation(string text) => Assert.Empty(Of(text, ValueKind.Quotation));

    [Theory]
    [InlineData("See https://example.org/a-2023?x=7.", "https://example.org/a-2023?x=7")]
    [InlineData("See (www.example.org/2023/07/27).", "www.example.org/2023/07/27")]
    [InlineData("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG")]
    public void Reads_Addresses(string text, string expected) => Assert.Equal(expected, Assert.Single(Of(text, ValueKind.Address)).Text);

    [Fact]
    public void Reads_All_Kinds_In_One_Sentence()
    {
        var values = ValueReader.Read("On 27 July 2023 six sides gave $25 million, 37.2 percent of it “at once”: http://x.org/1", "en");
        Assert.Equal(
            [(ValueKind.Date, "27 July 2023"), (ValueKind.Number, "six"), (ValueKind.Amount, "$25 million"), (ValueKind.Percent, "37.2"), (ValueKind.Quotation, "at once"), (ValueKind.Address, "http://x.org/1")],
            values.OrderBy(value => value.Kind).ThenBy(value => value.Start).Select(value => (value.Kind, value.Text)));
    }

    [Fact]
    public void Numbers_Within_An_Address_Are_Not_Read_Apart() => Assert.Empty(Of("http://x.org/450/451", ValueKind.Number));

    private static List<TypedValue> Of(string text, ValueKind kind) => ValueReader.Read(text, "en").FindAll(value => value.Kind == kind);
}
