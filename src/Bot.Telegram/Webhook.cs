using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Conversation.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Listens for the updates that Telegram brings. One is acknowledged only when its turn is stored.</summary>
internal sealed partial class Webhook(
    ITelegramBotClient client, IOptions<TelegramOptions> options, Reconnection reconnection, UpdateIntake intake, TimeProvider time, ILoggerFactory loggers, ILogger<Webhook> logger)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const long LongestBody = 1 << 20;

    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(1);

    private readonly Uri _url = new(options.Value.HasWebhook ? options.Value.Webhook.Url : "http://localhost");
    private readonly byte[] _secret = Hash(options.Value.Webhook.Secret);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var server = Server();
        await StartAsync(server, cancellationToken);
        try
        {
            await reconnection.UntilDoneAsync(SetAsync, cancellationToken);
            LogListening(options.Value.Webhook.Listen);
            while (true)
            {
                await Task.Delay(s_look, time, cancellationToken);
                await reconnection.UntilDoneAsync(LookAsync, cancellationToken);
            }
        }
        finally
        {
            // What is being stored is stored. The webhook stays set: until the next start Telegram keeps what comes in.
            await server.StopAsync(CancellationToken.None);
        }
    }

    private WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Value.Webhook.Listen);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddSingleton(loggers).AddSingleton<IHostLifetime, OwnersLifetime>();
        var server = builder.Build();
        server.Run(AnswerAsync);
        return server;
    }

    private static async Task StartAsync(WebApplication server, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException error)
        {
            throw new ConnectException($"Telegram:Webhook:Listen cannot be used: {error.Message.ReplaceLineEndings(" ")} Choose another port.", error);
        }
    }

    private async Task<bool> SetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.SetWebhook(_url.OriginalString, allowedUpdates: UpdateIntake.Wanted, dropPendingUpdates: false, secretToken: options.Value.Webhook.Secret, cancellationToken: cancellationToken);
            return true;
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            throw new ConnectException($"Telegram does not take Telegram:Webhook:Url: {error.Message}. It has to be https, reachable from outside, on port 443, 80, 88 or 8443.", error);
        }
    }

    // Nothing comes in when something else set another webhook, or when Telegram cannot reach this one; nobody would say so.
    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var found = await client.GetWebhookInfo(cancellationToken);
        if (found.Url != _url.OriginalString) return await SetAsync(cancellationToken);
        var isRecent = found.LastErrorDate is { } last && time.GetUtcNow() - new DateTimeOffset(DateTime.SpecifyKind(last, DateTimeKind.Utc)) < s_look * 2;
        return isRecent && found.PendingUpdateCount > 0 ? throw new RequestException($"Telegram does not get through to Telegram:Webhook:Url: {found.LastErrorMessage}") : true;
    }

    private async Task AnswerAsync(HttpContext context) => context.Response.StatusCode = (int)await TakeAsync(context.Request, context.RequestAborted);

    private async Task<HttpStatusCode> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Path != _url.AbsolutePath) return HttpStatusCode.NotFound;
        if (!HttpMethods.IsPost(request.Method)) return HttpStatusCode.MethodNotAllowed;
        if (!CryptographicOperations.FixedTimeEquals(Hash(request.Headers[SecretHeader].ToString()), _secret)) return HttpStatusCode.Unauthorized;
        try
        {
            using var written = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            // One that cannot be read would come again and again; it is logged and done with.
            return intake.Read(written.RootElement) is { } update && !await intake.TakeAsync([update], cancellationToken) ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK;
        }
        catch (JsonException)
        {
            return HttpStatusCode.BadRequest;
        }
        catch (BadHttpRequestException error)
        {
            return (HttpStatusCode)error.StatusCode;
        }
    }

    // Of equal length whatever comes in, so that the comparison tells nothing, not even the length.
    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram brings updates to {Address}")]
    private partial void LogListening(string address);

    // Starting and stopping is the program's business; the usual lifetime would watch for Ctrl+C a second time.
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
