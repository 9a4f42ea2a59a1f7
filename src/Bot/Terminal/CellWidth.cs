using System.Globalization;
using System.Text;

namespace Bot.Terminal;

/// <summary>How many cells of a terminal characters take: none for combining marks, two for wide East Asian letters and emoji, else one.</summary>
internal static class CellWidth
{
    // Blocks that Unicode's EastAsianWidth.txt lists as wide, joined where gaps between them are unassigned.
    private static readonly (int First, int Last)[] s_wide =
        [(0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD)];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control ? 0
        : s_wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
}
