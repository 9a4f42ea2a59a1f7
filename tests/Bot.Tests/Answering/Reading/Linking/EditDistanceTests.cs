using Bot.Answering.Reading.Linking;
using Xunit;

namespace Bot.Tests.Answering.Reading.Linking;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("astana", "astana", 0)]
    [InlineData("astana", "astna", 1)]
    [InlineData("astana", "asttana", 1)]
    [InlineData("astana", "astona", 1)]
    [InlineData("astana", "astaan", 1)]
    [InlineData("tokayev", "tokaev", 1)]
    [InlineData("kazakhstan", "kazahstan", 1)]
    [InlineData("kazakhstan", "kazahstn", 2)]
    [InlineData("", "a", 1)]
    [InlineData("", "", 0)]
    public void Measures_Slips_Of_The_Pen(string one, string other, int distance)
    {
        Assert.True(EditDistance.Within(one, other, distance));
        Assert.True(EditDistance.Within(other, one, distance));
        if (distance > 0) Assert.False(EditDistance.Within(one, other, distance - 1));
    }

    [Fact]
    public void Agrees_With_The_Plain_Recurrence_On_All_Short_Words()
    {
        var words = (from length in Enumerable.Range(0, 5) from number in Enumerable.Range(0, 1 << length) select string.Concat(Enumerable.Range(0, length).Select(bit => (number >> bit & 1) == 0 ? 'a' : 'b'))).ToList();
        foreach (var one in words)
            foreach (var other in words)
                for (var bound = 0; bound <= 3; bound++)
                    Assert.Equal(Plain(one, other) <= bound, EditDistance.Within(one, other, bound));
    }

    [Fact]
    public void Gives_Up_On_Endless_Words() => Assert.False(EditDistance.Within(new string('a', 60), new string('a', 60), 1));

    private static int Plain(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var at = 0; at <= other.Length; at++)
            {
                if (row == 0 || at == 0)
                {
                    table[row, at] = row + at;
                    continue;
                }
                var best = Math.Min(Math.Min(table[row - 1, at], table[row, at - 1]) + 1, table[row - 1, at - 1] + (one[row - 1] == other[at - 1] ? 0 : 1));
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1]) best = Math.Min(best, table[row - 2, at - 2] + 1);
                table[row, at] = best;
            }
        }
        return table[one.Length, other.Length];
    }
}
