using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Telegram;

/// <summary>One HTTP request: whose it is, what goes wrong with it, what comes back.</summary>
internal sealed class HttpFront(World world, BotApi api, Polling polling, Calls<Call> calls, Faults<Call> faults, string token, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await HandleAsync(context, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Nobody is there to hear an answer any more.
            context.Abort();
        }
    }

    private async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", ['b', 'o', 't', .. var given], { Length: > 0 } method])
            await WriteAsync(context, new RefusalException(404, "Not Found").ToJson(), cancellationToken);
        else if (given != token)
            await WriteAsync(context, RefusalException.Unauthorized().ToJson(), cancellationToken);
        else
            await CallAsync(context, method, cancellationToken);
    }

    private async Task CallAsync(HttpContext context, string method, CancellationToken cancellationToken)
    {
        Parameters parameters;
        try
        {
            parameters = await Parameters.ReadAsync(context.Request, cancellationToken);
        }
        catch (RefusalException refusal)
        {
            await WriteAsync(context, refusal.ToJson(), cancellationToken);
            return;
        }
        var call = calls.Begin((number, at) => new Call(number, api.NameOf(method), parameters.Values, at));
        if (faults.For(call) is { } fault) call = calls.Change(call with { Fault = fault });
        call = await HandleAsync(call, method, parameters, cancellationToken);
        calls.End(call, await AnswerAsync(context, call, cancellationToken));
    }

    private async Task<Call> HandleAsync(Call call, string method, Parameters parameters, CancellationToken cancellationToken)
    {
        if (call.Fault is { Delay: var delay } && delay > TimeSpan.Zero) await Task.Delay(delay, world.Clock, cancellationToken);
        if (call.Fault is { Stage: FaultStage.InsteadOfHandling }) return call;
        var handled = calls.Change(call with { Answer = await RunAsync(method, parameters, cancellationToken) });
        await faults.RunHooksAsync(handled);
        return handled;
    }

    private async Task<JsonObject> RunAsync(string method, Parameters parameters, CancellationToken cancellationToken)
    {
        try
        {
            var result = BotApi.IsGetUpdates(method) ? await polling.RunAsync(parameters, cancellationToken) : api.Run(method, parameters);
            return new JsonObject { ["ok"] = true, ["result"] = result };
        }
        catch (RefusalException refusal)
        {
            return refusal.ToJson();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            // A value of another kind than the method takes.
            return RefusalException.BadRequest($"can't parse parameters: {wrong.Message}").ToJson();
        }
    }

    /// <summary>The status that was written; 0 for none.</summary>
    private static async Task<int> AnswerAsync(HttpContext context, Call call, CancellationToken cancellationToken)
    {
        var fault = call.Fault;
        if (fault is { Hangs: true }) await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        if (fault is { Drops: true })
        {
            context.Abort();
            return 0;
        }
        if (fault?.Page is { } page) return await WriteAsync(context, page.Status, page.Type, page.Body, cancellationToken);
        return await WriteAsync(context, fault?.Refusal?.Body ?? call.Answer!, cancellationToken);
    }

    private static Task<int> WriteAsync(HttpContext context, JsonObject answer, CancellationToken cancellationToken)
    {
        if (answer["parameters"]?["retry_after"] is { } wait) context.Response.Headers.RetryAfter = wait.ToString();
        return WriteAsync(context, (int?)answer["error_code"] ?? StatusCodes.Status200OK, "application/json", answer.ToJsonString(), cancellationToken);
    }

    private static async Task<int> WriteAsync(HttpContext context, int status, string type, string body, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body, cancellationToken);
        return status;
    }
}
