using System.Collections.Frozen;
using Bot.Answering.Composing;

namespace Bot.Answering.Reading;

/// <summary>Greetings, thanks and the like, when they are the whole message.</summary>
internal static class SmallTalk
{
    private const int LongestText = 60;

    private static readonly FrozenDictionary<string, (string Kind, string Language)> s_phrases = LexiconFile.Entries("Lexicon/smalltalk.txt")
        .SelectMany(entry => entry.Words.Select(words => (Words: Key(words), Value: (entry.Name, entry.Section))))
        .DistinctBy(pair => pair.Words).ToFrozenDictionary(pair => pair.Words, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The reply, or null when the message is something else.</summary>
    public static Abstention? Of(Question question)
    {
        if (question.Text.Length > LongestText || !s_phrases.TryGetValue(Key(question.Text), out var found)) return null;
        var phrase = $"small-talk-{found.Kind}";
        var language = Phrases.Spoken(question.Language ?? found.Language, phrase);
        return new Abstention(language, Phrases.Fill(language, phrase), AbstentionReason.SmallTalk, [], []);
    }

    private static string Key(string text) => string.Join(' ', Tokenizer.Tokens(text).Select(token => token.Folded));
}
