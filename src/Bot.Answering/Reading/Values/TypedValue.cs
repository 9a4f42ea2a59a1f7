using Bot.Knowledge;

namespace Bot.Answering.Reading.Values;

/// <summary>What sort of value a piece of text states.</summary>
internal enum ValueKind
{
    Date,
    Number,
    Amount,
    Percent,
    Quotation,
    Address,
}

/// <summary>One value read out of a text.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Text">The words it was read from.</param>
/// <param name="Start">Position in the text.</param>
internal sealed record TypedValue(ValueKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>The date or range, for dates.</summary>
    public DateSpan Date { get; init; }

    /// <summary>The number, for numbers, amounts and percentages.</summary>
    public decimal Number { get; init; }

    /// <summary>ISO 4217 code, for amounts.</summary>
    public string? Currency { get; init; }
}
