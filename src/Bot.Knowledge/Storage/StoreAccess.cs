using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>Reading and writing a set of tables: one writer at a time, failures in words that name the mend.</summary>
internal sealed class StoreAccess<TContext> : IAsyncDisposable
    where TContext : DbContext
{
    // Writers of this process wait here, which is fair, and not in the database, which polls.
    private readonly SemaphoreSlim _gate = new(1, 1);

    private StoreAccess(StoreEngine<TContext> engine) => Engine = engine;

    public StoreEngine<TContext> Engine { get; }

    /// <exception cref="StoreException">The database cannot be used; the message names the mend.</exception>
    public static async Task<StoreAccess<TContext>> OpenAsync(StoreEngine<TContext> engine, CancellationToken cancellationToken)
    {
        try
        {
            await engine.PrepareAsync(cancellationToken);
            return new StoreAccess<TContext>(engine);
        }
        catch (Exception error)
        {
            await engine.DisposeAsync();
            if (error is not StoreException && engine.Explain(error) is { } explained) throw explained;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _gate.Dispose();
    }

    public Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var connection = await Engine.ConnectAsync(cancellationToken);
                return await ask(connection);
            },
            alone: Engine.OneAtATime,
            cancellationToken);

    public Task<T> ReadAsync<T>(Func<TContext, Task<T>> read, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var db = Engine.Open();
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return await read(db);
            },
            alone: Engine.OneAtATime,
            cancellationToken);

    public Task<T> WriteAsync<T>(Func<TContext, Task<T>> write, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var db = Engine.Open();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var result = await write(db);
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            alone: true,
            cancellationToken);

    private async Task<T> RunAsync<T>(Func<Task<T>> run, bool alone, CancellationToken cancellationToken)
    {
        if (alone) await _gate.WaitAsync(cancellationToken);
        try
        {
            return await run();
        }
        catch (Exception error) when (Engine.Explain(error) is { } explained)
        {
            throw explained;
        }
        finally
        {
            if (alone) _gate.Release();
        }
    }
}
