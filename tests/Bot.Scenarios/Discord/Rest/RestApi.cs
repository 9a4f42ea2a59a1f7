using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Discord;

/// <summary>Takes each request through the same stops: log, faults, token, limits, description, handling, answer.</summary>
internal sealed class RestApi(World world, IReadOnlyList<Route> routes, Calls<Call> calls, Faults<Call> faults, CancellationToken stopping)
{
    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();
    private readonly RateLimits limits = new(world.Rules);
    private readonly ApiDescription? description = ApiDescription.Load(world.Rules.ApiDescription);

    /// <param name="path">Without the version's prefix.</param>
    public async Task HandleAsync(HttpContext http, string path)
    {
        var request = await ReadAsync(http, path);
        var call = calls.Begin((number, at) => new Call(
            number, request?.Route.Name ?? $"{http.Request.Method} {path}", path, request?.Values ?? NoValues, request?.Body, [.. (request?.Files ?? []).Select(file => file.Name)], at));
        var fault = faults.For(call);
        if (fault is not null) call = calls.Change(call with { Fault = fault });
        if (fault?.Stage == FaultStage.BeforeHandling) await Task.Delay(fault.Delay, world.Rules.Clock, http.RequestAborted);
        if (fault?.Stage == FaultStage.InsteadOfHandling)
        {
            await FailAsync(http, call, request?.Route, fault);
            return;
        }
        var answer = Handle(http, path, request);
        await faults.RunHooksAsync(call with { Answer = answer.Body, Status = answer.Status });
        if (fault?.Stage == FaultStage.InsteadOfAnswering) await FailAsync(http, call with { Answer = answer.Body }, request?.Route, fault);
        else await WriteAsync(http, call, answer);
    }

    private async Task<RestRequest?> ReadAsync(HttpContext http, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var route in routes)
        {
            if (route.Method != http.Request.Method || route.Match(steps) is not { } values) continue;
            try
            {
                var (body, files) = await Payload.ReadAsync(http.Request, http.RequestAborted);
                return new RestRequest(route, values, http.Request.Query, body, files);
            }
            catch (RefusalException refusal)
            {
                return new RestRequest(route with { Run = _ => throw refusal }, values, http.Request.Query, null, []);
            }
        }
        return null;
    }

    private Answer Handle(HttpContext http, string path, RestRequest? request)
    {
        try
        {
            var authorized = http.Request.Headers.Authorization.ToString() == $"Bot {world.Rules.Token}";
            if (!authorized && request?.Route.IsOpen != true) throw RefusalException.Unauthorized();
            if (request is null) return Unknown(http, path);
            if (limits.Enter(request) is { } allowance)
            {
                allowance.Write(http.Response.Headers);
                if (!allowance.IsAllowed) return new Answer(429, allowance.Refusal);
            }
            if (description?.Check(request) is { } wrong) return Violated(request, wrong);
            lock (world.Gate) return request.Route.Run(request);
        }
        catch (RefusalException refusal)
        {
            return new Answer(refusal.Status, refusal.ToJson());
        }
    }

    /// <summary>A test must not take the emulator's gap for an answer of Discord.</summary>
    private Answer Unknown(HttpContext http, string path)
    {
        lock (world.Gate) world.Violated($"{http.Request.Method} {path}: the emulator has no such route");
        return new Answer(404, RefusalException.NotFound().ToJson());
    }

    private Answer Violated(RestRequest request, string wrong)
    {
        lock (world.Gate) world.Violated($"{request.Route.Name}: {wrong}");
        var errors = new FormErrors();
        errors.Add("", "API_DESCRIPTION", wrong);
        return new Answer(400, errors.ToRefusal().ToJson());
    }

    private async Task FailAsync(HttpContext http, Call call, Route? route, Fault fault)
    {
        if (fault.Hangs) await HangAsync(http);
        if (fault.Drops || fault.Hangs)
        {
            calls.End(call, 0);
            http.Abort();
        }
        else if (fault.Page is { } page)
        {
            calls.End(call, page.Status);
            http.Response.StatusCode = page.Status;
            http.Response.ContentType = page.Type;
            await http.Response.WriteAsync(page.Body, http.RequestAborted);
        }
        else if (fault.Refusal is { } refusal)
        {
            if (refusal.Status == StatusCodes.Status429TooManyRequests) limits.Refuse(route, refusal.Body).Write(http.Response.Headers);
            await WriteAsync(http, call, new Answer(refusal.Status, refusal.Body));
        }
    }

    private async Task HangAsync(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WriteAsync(HttpContext http, Call call, Answer answer)
    {
        // The log has it before the bot does: who waits for the bot finds it there.
        calls.End(call with { Answer = answer.Body }, answer.Status);
        http.Response.StatusCode = answer.Status;
        if (answer.Body is null) return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.Body.ToJsonString(Json.Wire), http.RequestAborted);
    }
}
