using Bot.Answering;
using Bot.Knowledge;
using Bot.Knowledge.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios;

/// <summary>A fact base whose facts are so long that what is said about them takes several messages.</summary>
internal static class LongKnowledge
{
    private const int Facts = 8;
    private const int Words = 90;

    private static readonly Lazy<KnowledgeBase> s_base = new(Make);

    public static void StandIn(IServiceCollection services) => services.AddSingleton(s_base.Value).AddSingleton(new QuestionAnswerer(s_base.Value));

    private static KnowledgeBase Make()
    {
        using var folder = new KnowledgeInFolder(
            ("sources/one.yaml", "sources:\n- {id: ledger, title: The ledger, publisher: Scribes, url: 'https://scribes.example/ledger', published: 2023-01-01, language: en, kind: news, grade: press}\n"),
            ("facts/long.yaml", "facts:\n" + string.Concat(Enumerable.Range(1, Facts).Select(Fact))));
        return KnowledgeFolder.Read(folder.Path).ToKnowledgeBase();
    }

    private static string Fact(int number) =>
        $"- id: long/{number}\n  kind: background\n  text: {{en: 'Entry {number} of the ledger lists {string.Join(", ", Enumerable.Range(1, Words).Select(word => $"item{number}x{word}"))}.', ru: 'Запись {number} перечисляет {string.Join(", ", Enumerable.Range(1, Words).Select(word => $"предмет{number}x{word}"))}.'}}\n  sources: [{{source: ledger, locator: para {number}}}]\n";
}
