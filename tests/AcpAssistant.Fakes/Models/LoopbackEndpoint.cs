using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Fakes.Models;

/// <summary>A fake endpoint behind a real socket on this machine, for tests of the whole product.</summary>
public sealed class LoopbackEndpoint : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpMessageInvoker endpoint;

    private LoopbackEndpoint(HttpMessageHandler fake, Uri address)
    {
        endpoint = new HttpMessageInvoker(fake);
        Address = address;
        listener.Prefixes.Add(address.ToString());
        listener.Start();
        _ = ListenAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts on a free port.</summary>
    public static LoopbackEndpoint Start(HttpMessageHandler fake)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return new LoopbackEndpoint(fake, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Close();
        endpoint.Dispose();
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var request = await ReadAsync(context.Request);
            using var answer = await endpoint.SendAsync(request, CancellationToken.None);
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            if (answer.Headers.Location is { } location)
            {
                context.Response.RedirectLocation = location.ToString();
            }

            context.Response.SendChunked = true;
            await answer.Content.CopyToAsync(context.Response.OutputStream);
            context.Response.Close();
        }
        catch (Exception broken)
            when (broken is IOException or HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            // What the fake breaks off is broken off here too.
            context.Response.Abort();
        }
    }

    private static async Task<HttpRequestMessage> ReadAsync(HttpListenerRequest received)
    {
        var request = new HttpRequestMessage(new HttpMethod(received.HttpMethod), received.Url);
        using var body = new MemoryStream();
        await received.InputStream.CopyToAsync(body);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var name in received.Headers.AllKeys.OfType<string>())
        {
            if (!request.Headers.TryAddWithoutValidation(name, received.Headers[name]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, received.Headers[name]);
            }
        }

        return request;
    }
}
