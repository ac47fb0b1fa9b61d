namespace AcpAssistant.Fakes;

/// <summary>The network edge of a test that expects no call: every request throws and names what was asked for.</summary>
public sealed class RefusingHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException($"No answer is registered for {request.Method} {request.RequestUri}.");
}
