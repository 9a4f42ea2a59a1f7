using Bot.Knowledge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

/// <summary>The tables of what happens in chats.</summary>
internal sealed class ConversationDbContext(DbContextOptions<ConversationDbContext> options) : DbContext(options)
{
    public static StoreTables<ConversationDbContext> Tables { get; } = new(options => new(options), "__ConversationMigrations", "20261123211937_Conversation");

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<RatingRow> Ratings => Set<RatingRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ChoiceRow> Choices => Set<ChoiceRow>();

    public DbSet<FormRow> Forms => Set<FormRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TurnRow>(row =>
        {
            row.ToTable("Turns").HasKey(turn => turn.Number);
            // What lets an event that is delivered twice be served once.
            row.HasIndex(turn => new { turn.Platform, turn.Event }).IsUnique();
            row.HasIndex(turn => turn.FinishedAt);
            row.HasIndex(turn => turn.Person);
        });
        modelBuilder.Entity<AnswerRow>(row =>
        {
            row.ToTable("Answers").HasKey(answer => answer.Id);
            row.HasIndex(answer => new { answer.Place, answer.Question });
            row.HasIndex(answer => answer.At);
        });
        modelBuilder.Entity<RatingRow>(row =>
        {
            row.ToTable("Ratings").HasKey(rating => new { rating.Answer, rating.Person });
            row.HasIndex(rating => rating.Person);
        });
        modelBuilder.Entity<ReportRow>(row =>
        {
            row.ToTable("Reports").HasKey(report => report.Number);
            row.HasIndex(report => report.Person);
        });
        modelBuilder.Entity<ChoiceRow>().ToTable("Choices").HasKey(choice => choice.Name);
        modelBuilder.Entity<FormRow>(row =>
        {
            row.ToTable("Forms").HasKey(form => form.Asker);
            row.HasIndex(form => form.Person);
        });
        modelBuilder.Entity<NoteRow>().ToTable("Notes").HasKey(note => note.Name);
    }
}
