using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

/// <summary>Where a message with several questions comes apart, and where it does not. Parts are written with a bar between them.</summary>
public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("who chaired? what came out?", "who chaired?|what came out?")]
    [InlineData("Who hosted it?\nWhen was it?", "Who hosted it?|When was it?")]
    [InlineData("кто приехал? что решили?", "кто приехал?|что решили?")]
    [InlineData("Is Fredonia a member? And Borland?", "Is Fredonia a member?|And Borland?")]
    [InlineData("Kim keldi? Qachon bo'ldi?", "Kim keldi?|Qachon bo'ldi?")]
    public void Comes_Apart_At_The_End_Of_A_Sentence(string text, string parts) => Splits(text, parts);

    [Theory]
    [InlineData("what is N4+1 and how many forums were there", "what is N4+1|how many forums were there")]
    [InlineData("what's N4+1 and why does it matter", "what's N4+1|why does it matter")]
    [InlineData("what is N4+1 n how is it linked to M4+1", "what is N4+1|how is it linked to M4+1")]
    [InlineData("when and where was the first summit, and who hosted it?", "when and where was the first summit|who hosted it?")]
    [InlineData("how much did Aldovia promise in Karlsby in 2016 and was it approved", "how much did Aldovia promise in Karlsby in 2016|was it approved")]
    [InlineData("who is Mira Lund and what did she do in Karlsby", "who is Mira Lund|what did she do in Karlsby")]
    [InlineData("who hosted the summit, what was agreed", "who hosted the summit|what was agreed")]
    [InlineData("что такое N4+1 и сколько было форумов", "что такое N4+1|сколько было форумов")]
    [InlineData("сколько денег обещала Алдовия и одобрили ли их", "сколько денег обещала Алдовия|одобрили ли их")]
    [InlineData("кто приехал в Карлсби, а что обсуждали?", "кто приехал в Карлсби|что обсуждали?")]
    [InlineData("когда прошёл саммит и в каком городе он был", "когда прошёл саммит|в каком городе он был")]
    [InlineData("who hosted it and also what came out and was it signed", "who hosted it|what came out|was it signed")]
    public void Comes_Apart_Where_Both_Sides_Are_Questions(string text, string parts) => Splits(text, parts);

    [Theory]
    [InlineData("when and where was the summit")]
    [InlineData("who came and from where")]
    [InlineData("who represented Aldovia and Borland at the summit")]
    [InlineData("which ministers and which presidents came")]
    [InlineData("how many countries and which ones took part")]
    [InlineData("N4+1 investment partnership, how much money and in how many years?")]
    [InlineData("who was elected and is now president")]
    [InlineData("how much was promised and was approved")]
    [InlineData("what was agreed in Karlsby, where the leaders met")]
    [InlineData("In Karlsby, who hosted the summit?")]
    [InlineData("I am a student. Who hosted the summit?")]
    [InlineData("What did the U.S. promise in Karlsby?")]
    [InlineData("Karlsby summit: 10 or 11 March?")]
    [InlineData("кто и когда приехал в Карлсби")]
    [InlineData("кто приехал и откуда")]
    [InlineData("кто сказал, что саммит отложат")]
    [InlineData("какие страны и какие организации участвовали")]
    [InlineData("какие даты и какая тема")]
    [InlineData("Скажи, кто приехал на саммит?")]
    [InlineData("")]
    [InlineData("?!")]
    public void Stays_Whole_When_It_Is_One_Question(string text) => Splits(text, text);

    private static void Splits(string text, string parts) => Assert.Equal(parts, string.Join('|', QuestionParts.Of(text)));
}
