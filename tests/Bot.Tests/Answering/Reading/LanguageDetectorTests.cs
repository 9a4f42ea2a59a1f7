using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "who represented the US in Astana")]
    [InlineData("en", "when was the last summit?")]
    [InlineData("en", "C5+1")]
    [InlineData("en", "and who came for Uzbekistan")]
    [InlineData("ru", "кто представлял США в Астане")]
    [InlineData("ru", "когда был последний саммит?")]
    [InlineData("ru", "а от Казахстана?")]
    [InlineData("kk", "Астанадағы сессия қашан өтті?")]
    [InlineData("kk", "АҚШ-тан кім келді")]
    [InlineData("kk", "кездесу қайда болды")]
    [InlineData("kk", "C5+1 дегеніміз не?")]
    [InlineData("ky", "Астанадагы жолугушуу качан болду?")]
    [InlineData("ky", "АКШдан ким келди")]
    [InlineData("ky", "саммит кайда өттү")]
    [InlineData("uz", "Ostonadagi sessiya qachon bo'lib o'tdi?")]
    [InlineData("uz", "AQShdan kim keldi")]
    [InlineData("uz", "Остонадаги сессия қачон бўлди")]
    [InlineData("uz", "uchrashuv qayerda bo'ldi")]
    [InlineData("tg", "ҷаласа дар Остона кай баргузор шуд?")]
    [InlineData("tg", "аз ИМА кӣ омад")]
    [InlineData("tg", "мулоқот дар куҷо буд")]
    [InlineData("tk", "Astanadaky duşuşyk haçan boldy?")]
    [InlineData("tk", "ABŞ-dan kim geldi")]
    [InlineData("tk", "sammit nirede geçdi")]
    public void Tells_The_Language_Of_A_Chat_Message(string expected, string text) => Assert.Equal(expected, LanguageDetector.Detect(text, Tokenizer.Tokens(text)));

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("😀")]
    public void Takes_What_Holds_No_Word_For_English(string text) => Assert.Equal("en", LanguageDetector.Detect(text, Tokenizer.Tokens(text)));
}
