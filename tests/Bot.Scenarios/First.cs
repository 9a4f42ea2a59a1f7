using Xunit;
namespace Bot.Scenarios;
public sealed class First { [Fact] public void Works() => Assert.True(typeof(First).IsSealed); }
