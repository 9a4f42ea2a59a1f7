namespace Bot.Scenarios;

/// <summary>What the loads ask. No question refers to another: each has one answer, whatever was asked before.</summary>
internal static class LoadQuestions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Когда прошёл саммит лидеров C5+1 в Нью-Йорке?",
        "Кто представлял США на специальной сессии C5+1 по Афганистану?",
        "Who represented the United States at the C5+1 special session on Afghanistan in July 2023?",
        "When was the C5+1 ministerial in Astana in February 2023?",
        "When did Mongolia join C5+1?",
        "What is B5+1?",
        "hello",
    ];
}
