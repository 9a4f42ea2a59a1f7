using System.Text.RegularExpressions;
using Bot.Conversation;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

/// <summary>Discord refuses all commands when one is not as it wants them.</summary>
public sealed partial class CommandFormTests
{
    [Fact]
    public void Every_Command_Of_The_Table_Is_Offered_And_One_On_Messages() => Assert.Equal(
        [.. CommandTable.All.Select(command => command.Name), "Answer this"], CommandForm.All.Select(form => form.Name));

    [Fact]
    public void Names_And_Descriptions_Are_As_Discord_Wants_Them()
    {
        foreach (var form in CommandForm.All.Where(form => form.MenuName is null))
        {
            Assert.Matches(Name(), form.Name);
            AssertDescribed(form.Description!);
            foreach (var option in form.Options)
            {
                Assert.All([option.Name, option.Names.English, option.Names.Russian], name => Assert.Matches(Name(), name));
                AssertDescribed(option.Description);
            }
            Assert.Equal(form.Options.Select(option => option.Name).Distinct(), form.Options.Select(option => option.Name));
            Assert.Equal(form.Options.OrderByDescending(option => option.IsRequired), form.Options);
        }
    }

    [Fact]
    public void The_Command_On_Messages_Speaks_Russian_Too() =>
        Assert.Equal(new MenuWords("Answer this", "Ответить на это"), CommandForm.All.Single(form => form.MenuName is not null).MenuName);

    [Fact]
    public void Only_The_Owners_Command_Is_Hidden() => Assert.Equal([CommandTable.Status], CommandForm.All.Where(form => form.IsForOwners).Select(form => form.Name));

    [Fact]
    public void Names_Are_Offered_For_Everything_But_Questions() => Assert.Equal(
        CommandTable.All.Where(command => command.Argument != ArgumentNeed.None && command.Name != CommandTable.Ask).Select(command => command.Name),
        CommandForm.All.Where(form => form.Options.Any(option => option.IsCompleted)).Select(form => form.Name));

    [Fact]
    public void The_Hash_Is_Of_One_Application_And_Stays_The_Same()
    {
        Assert.Equal(CommandForm.Hash(1), CommandForm.Hash(1));
        Assert.NotEqual(CommandForm.Hash(1), CommandForm.Hash(2));
    }

    private static void AssertDescribed(MenuWords words)
    {
        Assert.InRange(words.English.Length, 1, 100);
        Assert.InRange(words.Russian.Length, 1, 100);
    }

    [GeneratedRegex(@"^[-_\p{Ll}\p{N}]{1,32}$")]
    private static partial Regex Name();
}
