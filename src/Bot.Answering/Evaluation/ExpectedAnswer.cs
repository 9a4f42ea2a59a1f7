using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Answering.Evaluation;

/// <summary>A question with what a right answer must hold: one line of a question file. Immutable.</summary>
public sealed record ExpectedAnswer
{
    /// <summary>Unique in its file.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The question as typed.</summary>
    [JsonPropertyName("q")]
    public required string Question { get; init; }

    /// <summary>Language of the question, an ISO 639-1 code.</summary>
    [JsonPropertyName("lang")]
    public required string Language { get; init; }

    /// <summary>who, when, where, …; <c>unanswerable</c> and <c>false_premise</c> are scored in their own way.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>Id of the session it is about, for the reader of the file.</summary>
    [JsonPropertyName("session")]
    public string? Session { get; init; }

    /// <summary>The answer in words, for the reader of the file.</summary>
    [JsonPropertyName("gold")]
    public string Gold { get; init; } = "";

    /// <summary>What the answer must hold: each entry a list of alternatives parted by bars.</summary>
    [JsonPropertyName("must_contain")]
    public IReadOnlyList<string> MustContain { get; init; } = [];

    /// <summary>What it must not hold.</summary>
    [JsonPropertyName("must_not_contain")]
    public IReadOnlyList<string> MustNotContain { get; init; } = [];

    /// <summary>Ids of sources of which a right answer cites one.</summary>
    [JsonPropertyName("sources")]
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Earlier turns, oldest first.</summary>
    [JsonPropertyName("previous")]
    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>Whether the base holds no answer.</summary>
    [JsonIgnore]
    public bool IsUnanswerable => Type == "unanswerable";

    /// <summary>Whether the question assumes something wrong.</summary>
    [JsonIgnore]
    public bool HasFalsePremise => Type == "false_premise";

    /// <summary>Characters of the answer in which the expected words must stand.</summary>
    [JsonIgnore]
    public int Window => Type is "list" or "compare" or "summary" ? 1_500 : 700;

    /// <summary>Reads a question file: one JSON object per line, empty lines left out.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A line is no question; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ExpectedAnswer> ReadFile(string path)
    {
        var questions = new List<ExpectedAnswer>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                questions.Add(JsonSerializer.Deserialize<ExpectedAnswer>(line) ?? throw new JsonException("The line says null."));
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{path}:{number}: not a question: {error.Message.ReplaceLineEndings(" ")} Write one JSON object with id, q, lang and type per line.", error);
            }
        }
        return questions;
    }
}
