using Bot.Knowledge;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>Plain full-text search of SQLite in memory: one table with the English and Russian words, the question's words joined by OR.</summary>
internal sealed class Fts5Search : IDisposable
{
    /// <summary>Facts that each anchor brings.</summary>
    public const int Top = 5;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;

    public Fts5Search(KnowledgeBase knowledge)
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "create virtual table facts using fts5(id unindexed, en, ru, tokenize = 'unicode61')";
        create.ExecuteNonQuery();
        foreach (var fact in knowledge.Facts) Insert(fact);
        _search = _connection.CreateCommand();
        _search.CommandText = $"select id from facts where facts match $words order by rank limit {Top}";
        _search.Parameters.Add("$words", SqliteType.Text);
    }

    public List<string> Find(string question)
    {
        var ids = new List<string>();
        if (Query(question) is not { Length: > 0 } words) return ids;
        _search.Parameters["$words"].Value = words;
        using var rows = _search.ExecuteReader();
        while (rows.Read()) ids.Add(rows.GetString(0));
        return ids;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Insert(Fact fact)
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into facts (id, en, ru) values ($id, $en, $ru)";
        insert.Parameters.AddWithValue("$id", fact.Id);
        insert.Parameters.AddWithValue("$en", fact.Text.In(Languages.English) ?? "");
        insert.Parameters.AddWithValue("$ru", fact.Text.In(Languages.Russian) ?? "");
        insert.ExecuteNonQuery();
    }

    private static string Query(string question) =>
        string.Join(" OR ", question.Split((char[])[' ', ',', '.', '?', '!', ';', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""));
}
