using Bot.Answering;
using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class SessionResolverTests
{
    [Theory]
    [InlineData("the Karlsby summit", Fixture.Summit)]
    [InlineData("the glass summit", Fixture.Summit)]
    [InlineData("the summit in Karlsby", Fixture.Summit)]
    [InlineData("the N4+1 meeting of March 2021", Fixture.Summit)]
    [InlineData("Karlsby in March 2021", Fixture.Summit)]
    [InlineData("the N4+1 summit", Fixture.Summit)]
    [InlineData("the Selm ministerial", Fixture.Ministerial)]
    [InlineData("the ministerial in Selm", Fixture.Ministerial)]
    [InlineData("what was decided in Selm in June 2022", Fixture.Ministerial)]
    [InlineData("the meeting that adopted the Karlsby Declaration", Fixture.Summit)]
    [InlineData("саммит в Карлсби", Fixture.Summit)]
    [InlineData("встреча в Сельме в июне 2022 года", Fixture.Ministerial)]
    public void Finds_The_Session_By_Name_Place_Date_Level_Or_Document(string text, string session) => Assert.Equal(session, Read(text).Session?.Session.Id);

    [Theory]
    [InlineData("Karlsby")]
    [InlineData("the weather in Karlsby")]
    [InlineData("who is Otto Brandt")]
    [InlineData("N4+1")]
    [InlineData("March 2021")]
    public void A_Place_Or_A_Date_Alone_Names_No_Session(string text) => Assert.Null(Read(text).Session);

    [Fact]
    public void Says_What_Of_The_Question_Contradicts_The_Session() => Assert.Equal("April 2021", Read("the Karlsby summit in April 2021").Session!.Contradicted?.Text);

    [Fact]
    public void A_Coarser_Date_Contradicts_Nothing() => Assert.Null(Read("the Karlsby summit in 2021").Session!.Contradicted);

    [Theory]
    [InlineData("the last N4+1 meeting in 2021 or 2022")]
    [InlineData("the N4+1 session")]
    public void Leaves_It_Open_When_Several_Fit(string text) => Assert.Null(Read(text).Session);

    private static QuestionReading Read(string text) => new QuestionReader(Fixture.Base, Fixture.Linker).Read(new Question(text));
}
