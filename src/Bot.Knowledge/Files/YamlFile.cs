using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

/// <summary>From a file's bytes to its top-level map, or to the problem that there is none.</summary>
internal static class YamlFile
{
    // Throws on bytes that are not UTF-8, instead of putting question marks into a text.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static NodeReader? Read(string name, byte[] bytes, ReadingNotes notes)
    {
        if (Decode(name, bytes, notes) is not { } text || Parse(name, text, notes) is not { } yaml) return null;
        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }, ..])
        {
            notes.Add(Rule.WrongShape, name, 1, "the file must start with a top-level key", "Write the key that knowledge/README.md gives for this folder.");
            return null;
        }
        if (yaml.Documents.Count > 1)
            notes.Add(Rule.WrongShape, name, NodeReader.LineOf(yaml.Documents[1].RootNode), "only the first part of a file is read, and '---' begins another", "Take the '---' out.");
        return new NodeReader(root, name, notes);
    }

    private static string? Decode(string name, byte[] bytes, ReadingNotes notes)
    {
        try
        {
            return s_strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var before = bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length));
            notes.Add(Rule.Yaml, name, before.Count((byte)'\n') + 1, "not UTF-8", "Save the file as UTF-8.");
            return null;
        }
    }

    private static YamlStream? Parse(string name, string text, ReadingNotes notes)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new GuardedParser(new Parser(new StringReader(text))));
            return yaml;
        }
        catch (YamlException error)
        {
            notes.Add(Rule.Yaml, name, Math.Max(1, (int)error.Start.Line), $"not YAML of the fact base: {error.Message.TrimEnd('.')}", "Check indentation, and put quotes around words with ': ' or '#'.");
            return null;
        }
    }
}
