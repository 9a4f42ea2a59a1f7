using System.Text.Json;
using Bot.Answering;
using Bot.Conversation.Replies;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.CommandLine;

/// <summary>Questions as lines of JSON in, answers as lines of JSON out, in order; each line is out before the next is read.</summary>
internal sealed class AskBatch(QuestionAnswerer answerer, string? language, TimeProvider time)
{
    public async Task RunAsync(TextReader questions, TextWriter answers, CancellationToken cancellationToken)
    {
        while (await questions.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await answers.WriteLineAsync(Answer(line).AsMemory(), cancellationToken);
            await answers.FlushAsync(cancellationToken);
        }
    }

    private string Answer(string line)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Error(null, "The line is no JSON object.");
            if (document.RootElement.TryGetProperty("id", out var found)) id = found.Clone();
            return Answer(document.RootElement.Deserialize(BatchJson.Readable.BatchQuestion)!, id);
        }
        catch (JsonException error)
        {
            return Error(id, $"The line cannot be read: {VisibleText.Of(error.Message)}");
        }
    }

    private string Answer(BatchQuestion asked, JsonElement? id)
    {
        if (asked.Question is null) return Error(id, "The line has no \"question\".");
        if (asked.Language is { } code && !Languages.Has(code)) return Error(id, $"\"{VisibleText.Of(code)}\" is none of the languages {string.Join(", ", Languages.All)}.");
        var start = time.GetTimestamp();
        var response = answerer.Answer(new Question(asked.Question, asked.Language ?? language, asked.Previous));
        return JsonSerializer.Serialize(Line(id, response, time.GetElapsedTime(start)), BatchJson.Readable.BatchAnswer);
    }

    private static BatchAnswer Line(JsonElement? id, Response response, TimeSpan elapsed)
    {
        var answer = response as Answer;
        return new BatchAnswer(
            id, answer is not null, response.Language, string.Join('\n', response.Text.Split('\n').Select(VisibleText.Of)),
            [.. answer?.Claims.Select(claim => new BatchClaim(claim.Text, claim.Citations)) ?? []],
            [.. answer?.Citations.Select(Cited) ?? []],
            response is Abstention none ? new BatchAbstention(Names.Of(none.Reason), none.Missing, [.. none.Nearest.Select(fact => fact.Id)]) : null,
            [.. answer?.Conflicts.Select(pair => (IReadOnlyList<string>)[pair.One, pair.Other]) ?? []],
            Math.Round(elapsed.TotalMilliseconds, 2));
    }

    private static BatchCitation Cited(AnswerCitation citation) => new(
        citation.Number, citation.Fact.Id, citation.Fact.Key, citation.Fact.Version, citation.Source.Id, citation.Source.Url,
        citation.Source.Publisher, citation.Source.Published?.ToString(), citation.Locator);

    private static string Error(JsonElement? id, string error) => JsonSerializer.Serialize(new BatchError(id, error), BatchJson.Readable.BatchError);
}
