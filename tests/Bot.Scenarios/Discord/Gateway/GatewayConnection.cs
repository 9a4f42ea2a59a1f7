using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;

namespace Bot.Scenarios.Discord;

/// <summary>One WebSocket: what goes out, in order and packed if asked for, and what comes in.</summary>
internal sealed class GatewayConnection(WebSocket socket, bool isCompressed) : IDisposable
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(2);
    private readonly System.Threading.Channels.Channel<(string? Text, int Close, string Reason)> outgoing =
        System.Threading.Channels.Channel.CreateUnbounded<(string?, int, string)>();
    private readonly MemoryStream packed = new();
    private readonly CancellationTokenSource broken = new();
    private ZLibStream? packer;

    public bool IsCompressed => isCompressed;

    public GatewaySession? Session { get; set; }

    /// <summary>It stays open, but nothing comes any more: no events, no acknowledgements.</summary>
    public bool IsSilent { get; set; }

    public bool IsIdentified => Session is not null;

    public void Send(string text)
    {
        if (!IsSilent) outgoing.Writer.TryWrite((text, 0, ""));
    }

    /// <summary>The service ended it; what the bot says to that is no goodbye.</summary>
    public bool IsEnded { get; private set; }

    public void Close(int code, string reason = "")
    {
        IsEnded = true;
        outgoing.Writer.TryWrite((null, code, reason));
    }

    /// <summary>Breaks off without a word.</summary>
    public void Drop() => broken.Cancel();

    public async Task WriteAsync()
    {
        try
        {
            await foreach (var (text, close, reason) in outgoing.Reader.ReadAllAsync(broken.Token))
            {
                if (text is not null)
                {
                    await SendAsync(text);
                    continue;
                }
                await socket.CloseOutputAsync((WebSocketCloseStatus)close, reason, broken.Token);
                // The other side answers with its own close, or it does not.
                broken.CancelAfter(ClosingTime);
                return;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    /// <returns>The next message; null when the connection is over.</returns>
    public async Task<string?> ReadAsync(int most)
    {
        var buffer = new byte[most + 1];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), broken.Token);
                if (part.MessageType == WebSocketMessageType.Close) return null;
                length += part.Count;
                if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
                if (length == buffer.Length) return new string(' ', length);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
            return null;
        }
    }

    /// <summary>How the other side closed; null when it did not.</summary>
    public int? ClosedWith => (int?)socket.CloseStatus;

    /// <summary>Answers a goodbye when everything is written.</summary>
    public async Task FinishAsync(Task writing)
    {
        outgoing.Writer.TryComplete();
        broken.CancelAfter(ClosingTime);
        await writing;
        if (socket.State == WebSocketState.CloseReceived)
        {
            using var end = new CancellationTokenSource(ClosingTime);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        socket.Abort();
    }

    public void Dispose()
    {
        packer?.Dispose();
        packed.Dispose();
        broken.Dispose();
    }

    private async Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!isCompressed)
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, broken.Token);
            return;
        }
        // One stream over the whole connection; each flush ends with 00 00 FF FF.
        packer ??= new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        packed.SetLength(0);
        packer.Write(bytes);
        packer.Flush();
        await socket.SendAsync(packed.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, broken.Token);
    }
}
