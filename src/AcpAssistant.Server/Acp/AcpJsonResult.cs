using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Acp;

/// <summary>An answer word for word as it is stored under the idempotency key.</summary>
internal sealed class AcpJsonResult(StoredResponse response, bool replayed = false) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        AcpHeaders.Echo(httpContext);
        if (replayed)
        {
            httpContext.Response.Headers[AcpHeaders.IdempotentReplayed] = "true";
        }

        if (response.Status == StatusCodes.Status405MethodNotAllowed)
        {
            httpContext.Response.Headers.Allow = "";
        }

        return AcpHeaders.WriteJsonAsync(httpContext, response.Status, response.Body);
    }
}
