using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Scenarios;

/// <summary>What an emulated service runs on: a web server that only this machine reaches.</summary>
internal static class LocalService
{
    /// <param name="port">0 takes a free one.</param>
    /// <param name="largestRequest">In bytes.</param>
    /// <param name="serve">Answers.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<WebApplication> StartAsync(int port, long largestRequest, RequestDelegate serve, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = largestRequest;
        });
        builder.Services.AddSingleton<IHostLifetime, Lifetime>().Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(serve);
        await app.StartAsync(cancellationToken);
        return app;
    }

    /// <summary>The program around it listens to Ctrl-C, not the service.</summary>
    private sealed class Lifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
