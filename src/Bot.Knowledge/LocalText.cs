using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge;

/// <summary>Words in one or more languages, by language code (<see cref="Languages.All"/>). Immutable and thread-safe.</summary>
[JsonConverter(typeof(LocalTextConverter))]
public sealed class LocalText : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<LocalText>
{
    private readonly KeyValuePair<string, string>[] _byLanguage;

    /// <summary>Creates a text from pairs of language code and words; a later pair with the same language wins.</summary>
    public LocalText(IEnumerable<KeyValuePair<string, string>> byLanguage)
    {
        var ordered = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, words) in byLanguage) ordered[language] = words;
        _byLanguage = [.. ordered];
    }

    /// <summary>The English words alone.</summary>
    public static LocalText English(string words) => new([new(Languages.English, words)]);

    /// <inheritdoc/>
    public int Count => _byLanguage.Length;

    /// <summary>The words in exactly this language, or null.</summary>
    public string? In(string language)
    {
        foreach (var pair in _byLanguage)
            if (pair.Key == language) return pair.Value;
        return null;
    }

    /// <summary>The words in this language, else in English, else in Russian, else in whatever there is; and the language they are in.</summary>
    public (string Words, string Language) Nearest(string language)
    {
        foreach (var candidate in (ReadOnlySpan<string>)[language, Languages.English, Languages.Russian])
            if (In(candidate) is { } words) return (words, candidate);
        return (_byLanguage[0].Value, _byLanguage[0].Key);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_byLanguage).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(LocalText? other) => other is not null && _byLanguage.AsSpan().SequenceEqual(other._byLanguage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalText);

    /// <inheritdoc/>
    public override int GetHashCode() => _byLanguage.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", _byLanguage.Select(pair => $"{pair.Key}: {pair.Value}"));
}

internal sealed class LocalTextConverter : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            pairs.Add(new(language, reader.GetString() ?? ""));
        }
        return new LocalText(pairs);
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, words) in value) writer.WriteString(language, words);
        writer.WriteEndObject();
    }
}
