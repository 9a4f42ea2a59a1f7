using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Knowledge.Files;

/// <summary>
/// Lets only as much YAML through as the format needs. Documents are built by recursion, so that a file of a thousand brackets would end the
/// process; and aliases make a few lines stand for billions of nodes.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    // The format itself needs 13: stream, document, and the office of a person of a delegation.
    private const int Deepest = 24;

    private int _depth;
    private Mark _end = Mark.Empty;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!Next()) return false;
        if (parser.Current is { } next) Guard(next);
        return true;
    }

    private bool Next()
    {
        try
        {
            return parser.MoveNext();
        }
        // YamlDotNet 18.1 throws this, without a place, for words in a list that is never closed: '[a' and 'b: c' on the next line.
        catch (InvalidOperationException error)
        {
            throw new YamlException(_end, _end, "a bracket that opens here or before does not close", error);
        }
    }

    private void Guard(ParsingEvent next)
    {
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw new YamlException(next.Start, next.End, "anchors and aliases ('&' and '*') are not used here");
        _end = next.End;
        _depth += next.NestingIncrease;
        if (_depth > Deepest) throw new YamlException(next.Start, next.End, "nested too deeply");
    }
}
