using Bot.Conversation.Handlers;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Tests.Answering;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class LatestTests
{
    [Theory]
    [InlineData("en", "The latest I know of ({0})")]
    [InlineData("ru", "Последнее, о чём я знаю ({0})")]
    public async Task The_Heading_Has_The_Date_Of_The_First_Fact_And_The_Others_Are_Older(string language, string heading)
    {
        var reply = await new LatestHandler(RealKnowledge.Answerer).HandleAsync(new Turn("test", "chat", "user", ""), language, TestContext.Current.CancellationToken);
        var dates = reply.Answer!.Facts.Select(used => RealKnowledge.Answerer.Knowledge.Fact(used.Fact)!.Date!.Value).Take(5).ToList();
        Assert.Equal(string.Format(null, heading, DateLabel.Of(dates[0], language)), Assert.IsType<Heading>(reply.Blocks[0]).Words);
        Assert.Equal(dates.OrderByDescending(date => date.Start), dates);
    }
}
