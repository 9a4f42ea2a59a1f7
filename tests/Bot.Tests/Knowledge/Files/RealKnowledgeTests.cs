using Bot.Knowledge;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>The fact base that the bot is shipped with keeps its own rules.</summary>
public sealed class RealKnowledgeTests
{
    private static readonly KnowledgeFolder s_folder = KnowledgeFolder.Read(Path.Combine(Checkout.Root, "knowledge"));

    [Fact]
    public void Has_No_Problems() => Assert.Empty(KnowledgeChecker.Check(s_folder));

    [Fact]
    public void Each_Paragraph_Of_The_Seed_Article_Is_Quoted_By_A_Fact()
    {
        var knowledge = s_folder.ToKnowledgeBase();
        foreach (var seed in knowledge.Sources.Where(source => source.Document is not null))
        {
            var quotes = knowledge.Facts.SelectMany(fact => fact.Sources).Where(citation => citation.Source == seed.Id).Select(citation => citation.Quote).OfType<string>().ToList();
            var paragraphs = File.ReadAllText(Path.Combine(Checkout.Root, "seeds", seed.Document!)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.All(paragraphs, paragraph => Assert.Contains(quotes, quote => paragraph.Contains(quote, StringComparison.Ordinal)));
        }
    }
}
