namespace Bot.Knowledge.Files.Checks;

/// <summary>A quote is word for word what the document says.</summary>
internal static class QuoteChecks
{
    public static void Run(Checking check)
    {
        var documents = check.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Document, StringComparer.Ordinal);
        foreach (var fact in check.Facts)
            foreach (var citation in fact.Sources.Where(citation => citation.Quote is not null))
                if (documents.TryGetValue(citation.Source, out var document)) Quote(check, fact, citation, document);
    }

    private static void Quote(Checking check, Fact fact, Citation citation, string? document)
    {
        if (document is null)
            check.Add(Rule.QuoteWithoutDocument, citation, "quote", $"'{fact.Id}' quotes '{citation.Source}', whose text is not in seeds/", "Take the quote out: quotes come only from seeds/.");
        else if (check.Seeds.TextOf(document) is { } text && !text.Contains(citation.Quote!, StringComparison.Ordinal))
            check.Add(Rule.QuoteNotVerbatim, citation, "quote", $"the quote of '{fact.Id}' does not stand in seeds/{document}", "Copy the words from the document, character for character.");
    }
}
