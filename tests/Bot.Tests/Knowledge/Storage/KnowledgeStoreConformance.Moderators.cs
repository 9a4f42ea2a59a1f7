using Bot.Knowledge;
using Bot.Knowledge.Storage;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

public abstract partial class KnowledgeStoreConformance
{
    [Fact]
    public async Task A_Moderators_Fact_Is_Not_Overwritten_By_A_File()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Fact(YamlFolder.FactId, "by the files", version: 9);
        var report = await ImportAsync();
        Assert.Equal((0, 1), (report.Changed, report.Proposed));
        Assert.Equal((2, "by a moderator"), VersionAndText(await Store.LoadAsync(Stop)));
        var proposal = Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));
        Assert.Equal((ItemKind.Fact, YamlFolder.FactId, 2, "files", false), (proposal.Kind, proposal.Id, proposal.BaseVersion, proposal.Origin, proposal.Removes));
        Assert.Equal(("differs in the files", ProposalStatus.Pending, Time.GetUtcNow()), (proposal.Reason, proposal.Status, proposal.At));
        Assert.Equal("by the files", ((Fact)proposal.Item).Text.In("en"));
    }

    [Fact]
    public async Task The_Same_Difference_Is_Proposed_Once_Also_After_It_Was_Rejected()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Fact(YamlFolder.FactId, "by the files");
        await ImportAsync();
        _folder.Comment("again");
        Assert.Equal(0, (await ImportAsync()).Proposed);
        var proposal = Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));
        Assert.True(await Store.RejectAsync(proposal.Number, Stop));
        Assert.False(await Store.RejectAsync(proposal.Number, Stop));

        _folder.Without(YamlFolder.FactId);
        await ImportAsync();
        _folder.Fact(YamlFolder.FactId, "by the files");
        Assert.Equal(0, (await ImportAsync()).Proposed);
        Assert.Empty(await Store.ProposalsAsync(cancellationToken: Stop));
        Assert.Contains(await Store.ProposalsAsync(ProposalStatus.Rejected, Stop), rejected => rejected.Number == proposal.Number);
    }

    [Fact]
    public async Task What_The_Files_Said_Before_The_Moderators_Change_Is_Not_Proposed()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Comment("something else");
        Assert.Equal(0, (await ImportAsync()).Proposed);
    }

    [Fact]
    public async Task A_Proposal_Is_Withdrawn_When_The_Files_Say_Something_Else_Or_Agree()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Fact(YamlFolder.FactId, "first");
        await ImportAsync();
        _folder.Fact(YamlFolder.FactId, "second");
        await ImportAsync();
        Assert.Equal([ProposalStatus.Withdrawn, ProposalStatus.Pending], (await Store.ProposalsAsync(null, Stop)).Select(proposal => proposal.Status));
        _folder.Fact(YamlFolder.FactId, "first");
        Assert.Equal(1, (await ImportAsync()).Proposed);
        Assert.Equal([ProposalStatus.Pending, ProposalStatus.Withdrawn], (await Store.ProposalsAsync(null, Stop)).Select(proposal => proposal.Status));

        var agreed = ((Fact)(await Store.ProposalsAsync(cancellationToken: Stop))[0].Item) with { Text = new LocalText([new("en", "third"), new("ru", "ru third")]) };
        await Store.SaveAsync(new(agreed, 2, "moderator", "telegram", null), Stop);
        _folder.Fact(YamlFolder.FactId, "third");
        await ImportAsync();
        Assert.Empty(await Store.ProposalsAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task A_Moderators_Fact_Gone_From_The_Files_Is_Proposed_For_Deprecation()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Without(YamlFolder.FactId);
        var report = await ImportAsync();
        Assert.Equal((0, 1), (report.Deprecated, report.Proposed));
        Assert.Equal(FactStatus.Published, YamlFolder.FactOf(await Store.LoadAsync(Stop)).Status);
        var proposal = Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));
        Assert.Equal((FactStatus.Deprecated, "no longer in the files"), (((Fact)proposal.Item).Status, proposal.Reason));
    }

    [Fact]
    public async Task A_Moderators_Source_Gone_From_The_Files_Is_Proposed_For_Removal()
    {
        _folder.Sources("asiaplus", "other");
        await ImportAsync();
        var source = (await Store.LoadAsync(Stop)).Source("other")!;
        await Store.SaveAsync(new(source with { Title = "Better" }, 1, "moderator", "telegram", null), Stop);
        _folder.Sources("asiaplus");
        await ImportAsync();
        Assert.Equal("Better", (await Store.LoadAsync(Stop)).Source("other")!.Title);
        var proposal = Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));
        Assert.Equal((true, "other"), (proposal.Removes, proposal.Id));
    }

    [Fact]
    public async Task A_Fact_That_A_Moderator_Deprecated_Is_Not_Published_Again_By_A_File()
    {
        await ImportAsync();
        var fact = YamlFolder.FactOf(await Store.LoadAsync(Stop));
        await Store.SaveAsync(new(fact with { Status = FactStatus.Deprecated, Reason = "wrong" }, 1, "moderator", "terminal", "wrong"), Stop);
        _folder.Fact(YamlFolder.FactId, "by the files");
        Assert.Equal(1, (await ImportAsync()).Proposed);
        Assert.Equal(FactStatus.Deprecated, YamlFolder.FactOf(await Store.LoadAsync(Stop)).Status);
    }

    [Fact]
    public async Task Accepting_A_Proposal_Marks_It_Together_With_The_Change()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.Fact(YamlFolder.FactId, "by the files");
        await ImportAsync();
        var proposal = Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));
        var late = await Store.SaveAsync(new(proposal.Item, 1, "moderator", "terminal", null) { Accepts = proposal.Number }, Stop);
        Assert.IsType<SaveResult.Outdated>(late);
        Assert.Single(await Store.ProposalsAsync(cancellationToken: Stop));

        await Store.SaveAsync(new(proposal.Item, proposal.BaseVersion, "moderator", "terminal", null) { Accepts = proposal.Number }, Stop);
        Assert.Equal(ProposalStatus.Accepted, Assert.Single(await Store.ProposalsAsync(null, Stop)).Status);
        Assert.Equal((3, "by the files"), VersionAndText(await Store.LoadAsync(Stop)));
    }

    [Fact]
    public async Task History_In_The_Files_Opens_Every_Version_In_A_Fresh_Store()
    {
        _folder.Fact(YamlFolder.FactId, "third", version: 3)
            .History(YamlFolder.FactId, 1, "first", "{on: 2026-01-10, role: moderator, reason: a typing error}")
            .History(YamlFolder.FactId, 2, "second", "{on: 2026-02-20, role: owner, reason: a better source}");
        Assert.Equal(2, (await ImportAsync()).Restored);
        var history = await Store.HistoryAsync(ItemKind.Fact, YamlFolder.FactId, Stop);
        Assert.Equal([(3, "third"), (2, "second"), (1, "first")], history.Select(revision => (revision.Version, ((Fact)revision.Item).Text.In("en")!)));
        Assert.Equal([("owner", "a better source"), ("moderator", "a typing error"), ("files", null)], history.Select(revision => (revision.Role, revision.Reason)));
        Assert.Equal([Day(2, 20), Day(1, 10), Day(1, 10)], history.Select(revision => revision.At));
        Assert.Equal((3, "third"), VersionAndText(await Store.LoadAsync(Stop)));

        static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task History_Does_Not_Replace_A_Version_That_The_Store_Has()
    {
        await ImportAsync();
        await EditAsync("by a moderator");
        _folder.History(YamlFolder.FactId, 1, "another first", "{on: 2026-01-10, role: moderator, reason: x}")
            .History(YamlFolder.FactId, 2, "another second", "{on: 2026-01-11, role: moderator, reason: x}")
            .History(YamlFolder.FactId, 5, "later than the latest", "{on: 2026-01-12, role: moderator, reason: x}")
            .History("never/there", 1, "of nobody", "{on: 2026-01-11}");
        Assert.Equal(0, (await ImportAsync()).Restored);
        Assert.Equal((2, "by a moderator"), VersionAndText(await Store.LoadAsync(Stop)));
        var first = (await Store.FindAsync(ItemKind.Fact, YamlFolder.FactId, 1, Stop))!;
        Assert.Equal("Kazakhstan hosted the session.", ((Fact)first.Item).Text.In("en"));
    }
}
