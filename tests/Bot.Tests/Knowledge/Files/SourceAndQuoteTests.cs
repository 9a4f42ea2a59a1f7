using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Sources lead somewhere, and quotes stand there.</summary>
public sealed class SourceAndQuoteTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ftp://example.org/alpha")]
    [InlineData("example.org/alpha")]
    [InlineData("/alpha")]
    [InlineData("https://user@example.org/alpha")]
    [InlineData("https://user:word@example.org/alpha")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://exa mple.org")]
    [InlineData("file:///etc/passwd")]
    public void Refuses_What_Is_No_Web_Address(string url) =>
        _folder.Replace(Sources, "url: https://example.org/alpha", $"url: {url}").Refuses(Rule.BadUrl, Sources, $"url: {url}");

    [Theory]
    [InlineData("gone.txt")]
    [InlineData("../knowledge/README.md")]
    [InlineData("sub/alpha.txt")]
    [InlineData("../seeds/alpha.txt")]
    [InlineData("..")]
    public void Refuses_A_Document_That_Is_Not_In_Seeds(string document) =>
        _folder.WriteSeed("sub/alpha.txt", "The meeting was held on 27 July.").Write("README.md", "held on 27 July")
            .Replace(Sources, "document: alpha.txt", $"document: {document}").Refuses(Rule.MissingDocument, Sources, "document: ");

    [Fact]
    public void Refuses_A_Quote_That_Is_Not_Verbatim() =>
        Assert.Equal(
            "the quote of 'meeting/date' does not stand in seeds/alpha.txt",
            _folder.Replace(Facts, "quote: held on 27 July", "quote: held on July 27").Refuses(Rule.QuoteNotVerbatim, Facts, "quote: held on July 27").Message);

    [Theory]
    [InlineData("quote: Held on 27 July")]
    [InlineData("quote: held on  27 July")]
    [InlineData("quote: 'held on 27\u00a0July'")]
    public void Refuses_A_Quote_That_Differs_In_Case_Or_Spaces(string quote) =>
        _folder.Replace(Facts, "quote: held on 27 July", quote).Refuses(Rule.QuoteNotVerbatim, Facts, "quote: ");

    [Fact]
    public void Refuses_A_Quote_From_A_Source_Without_Document() =>
        _folder.Replace(Facts, "  - source: beta\n", "  - source: beta\n    quote: in Astana\n").Refuses(Rule.QuoteWithoutDocument, Facts, "quote: in Astana");

    [Fact]
    public void Reports_A_Quote_From_No_Source_Only_As_Dangling() =>
        _folder.Replace(Facts, "  - source: alpha\n", "  - source: nothing\n").Refuses(Rule.DanglingId, Facts, "source: nothing");

    [Fact]
    public void Refuses_Only_The_Quote_That_Is_Wrong_Among_Several() =>
        _folder.Replace(Facts, "    quote: held on 27 July\n", "    quote: held on 27 July\n  - source: alpha\n    quote: It lasted two days.\n")
            .Refuses(Rule.QuoteNotVerbatim, Facts, "It lasted two days.");
}
