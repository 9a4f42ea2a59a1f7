using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Who belongs to a platform with a closed membership; who somebody is.</summary>
public sealed class MembershipTests
{
    [Fact]
    public void Lists_The_Members() =>
        Expect.Answer("en", "The members of N4+1 are Borland, Cestria, Dunmark, Elvonia and Aldovia. [1]", "1 n4/members", asked: ["Who are the members of N4+1?"]);

    [Fact]
    public void Counts_The_Members() =>
        Expect.Answer("en", "N4+1 has 5 members: Borland, Cestria, Dunmark, Elvonia and Aldovia. [1]", "1 n4/members", asked: ["How many members does N4+1 have?"]);

    [Fact]
    public void Counts_The_Members_In_Russian() =>
        Expect.Answer("ru", "В N4+1 входят 5 стран: Борланд, Цестрия, Дунмарк, Элвония и Алдовия. [1]", "1 n4/members", asked: ["Сколько стран входит в N4+1?"]);

    [Fact]
    public void Confirms_A_Member() =>
        Expect.Answer("en", "Yes: Borland is a member of N4+1. [1]", "1 n4/members", asked: ["Is Borland a member of N4+1?"]);

    [Fact]
    public void Denies_A_Stranger() =>
        Expect.Answer("en", "Fredonia is not a member of N4+1: its members are Borland, Cestria, Dunmark, Elvonia and Aldovia. [1]", "1 n4/members", corrects: true, asked: ["Is Fredonia a member of N4+1?"]);

    [Fact]
    public void Denies_A_Stranger_In_Russian() =>
        Expect.Answer("ru", "Фредония не входит в N4+1: участники — Борланд, Цестрия, Дунмарк, Элвония и Алдовия. [1]", "1 n4/members", corrects: true, asked: ["Входит ли Фредония в N4+1?"]);

    [Fact]
    public void Corrects_The_Premise_That_A_Stranger_Joined() =>
        Expect.Answer("en", "Fredonia is not a member of N4+1: its members are Borland, Cestria, Dunmark, Elvonia and Aldovia. [1]", "1 n4/members", corrects: true, asked: ["When did Fredonia join N4+1?"]);

    [Fact]
    public void Tells_Who_Somebody_Is_By_Office() =>
        Expect.Answer("en", "Ingrid Stahl: Aldovian Minister of Rivers. [1]", "1 summit/stahl", asked: ["Who is Ingrid Stahl?"]);

    [Fact]
    public void Tells_Who_Somebody_Is_In_Russian() =>
        Expect.Answer("ru", "Ингрид Шталь — министр рек Алдовии. [1]", "1 summit/stahl", asked: ["Кто такая Ингрид Шталь?"]);

    [Fact]
    public void Tells_Who_Somebody_Is_By_A_Describing_Fact() =>
        Expect.Answer("en", "Otto Brandt became Aldovia's Foreign Minister in May 2020. [1]", "1 people/brandt", asked: ["Who is Otto Brandt?"]);

    [Fact]
    public void Tells_What_The_Platform_Is() =>
        Expect.Answer("en", "N4+1 is a platform of four northern countries and Aldovia. [1]", "1 n4/what", asked: ["What is N4+1?"]);
}
