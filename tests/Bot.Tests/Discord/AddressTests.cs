using Bot.Conversation.Turns;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class AddressTests
{
    [Fact]
    public void An_Address_Outlives_The_Process()
    {
        var address = new Address(123456789012345678, Decides: true, new Ticket(42, "token", DateTimeOffset.UnixEpoch.AddDays(1), IsOnMessage: true, IsQuiet: true));
        Assert.Equal(address, Address.Of(new Turn("discord", "1", "2", "") { Address = address.Written }));
    }

    [Fact]
    public void A_Turn_Without_Address_Is_Not_Discords() => Assert.Throws<InvalidOperationException>(() => Address.Of(new Turn("discord", "1", "2", "")));
}
