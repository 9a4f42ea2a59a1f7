using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>The tables of the store.</summary>
internal sealed class KnowledgeDbContext(DbContextOptions<KnowledgeDbContext> options) : DbContext(options)
{
    public static StoreTables<KnowledgeDbContext> Tables { get; } = new(options => new(options), "__EFMigrationsHistory", "20261124002030_FilesAndVerification");

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<HeadRow> Heads => Set<HeadRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // As words, so that the database can be read with ordinary tools and the order of an enum may change.
        configurationBuilder.Properties<ItemKind>().HaveConversion<string>();
        configurationBuilder.Properties<ProposalStatus>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RevisionRow>(row =>
        {
            // This key is what lets only one of two simultaneous authors make a version.
            row.HasKey(revision => new { revision.Kind, revision.ItemId, revision.Version });
            row.HasIndex(revision => new { revision.Kind, revision.Key });
        });
        modelBuilder.Entity<HeadRow>(row =>
        {
            row.HasKey(head => new { head.Kind, head.ItemId });
            row.HasIndex(head => head.Key).IsUnique();
            row.HasOne(head => head.Latest).WithMany()
                .HasForeignKey(head => new { head.Kind, head.ItemId, head.Version }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<FileRow>().HasKey(file => file.Name);
        modelBuilder.Entity<ImportRow>().HasKey(import => import.Number);
        modelBuilder.Entity<ProposalRow>(row =>
        {
            row.HasKey(proposal => proposal.Number);
            // The same content is proposed once.
            row.HasIndex(proposal => new { proposal.Kind, proposal.ItemId, proposal.ContentHash }).IsUnique();
        });
    }
}
