using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Whole answers and whole abstentions over the fixture, asserted word for word. <c>asked</c> is the question and then the earlier turns, oldest first.</summary>
internal static class Expect
{
    public static void Answer(string language, string text, string cited, string conflicts = "", bool corrects = false, params string[] asked)
    {
        var answer = Assert.IsType<Answer>(Fixture.Respond(asked[0], asked[1..]), exactMatch: true);
        Assert.Equal(text.ReplaceLineEndings("\n"), answer.Text);
        Assert.Equal(language, answer.Language);
        Assert.Equal(cited, answer.Cited());
        Assert.Equal(conflicts, string.Join(", ", answer.Conflicts.Select(conflict => $"{conflict.One} {conflict.Other}")));
        Assert.Equal(corrects, answer.CorrectsPremise);
    }

    public static void Abstention(string language, string text, AbstentionReason reason, string missing = "", params string[] asked)
    {
        var abstention = Assert.IsType<Abstention>(Fixture.Respond(asked[0], asked[1..]), exactMatch: true);
        Assert.Equal(text.ReplaceLineEndings("\n"), abstention.Text);
        Assert.Equal((language, reason, missing), (abstention.Language, abstention.Reason, string.Join(" | ", abstention.Missing)));
    }
}
