namespace Bot.Knowledge;

/// <summary>The seven languages of the fact base, as ISO 639-1 codes.</summary>
public static class Languages
{
    /// <summary>English: every text has it.</summary>
    public const string English = "en";

    /// <summary>Russian: every fact has it.</summary>
    public const string Russian = "ru";

    /// <summary>Kazakh.</summary>
    public const string Kazakh = "kk";

    /// <summary>Kyrgyz.</summary>
    public const string Kyrgyz = "ky";

    /// <summary>Uzbek, in Latin or Cyrillic letters.</summary>
    public const string Uzbek = "uz";

    /// <summary>Tajik.</summary>
    public const string Tajik = "tg";

    /// <summary>Turkmen.</summary>
    public const string Turkmen = "tk";

    /// <summary>All seven codes, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen];

    /// <summary>Whether this is one of the seven codes.</summary>
    public static bool Has(string code) => All.Contains(code);
}
