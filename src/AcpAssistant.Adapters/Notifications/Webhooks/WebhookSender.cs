using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Posts signed webhooks. It follows no redirects, uses no proxy, and reads no more of an answer than its error code.</summary>
public sealed class WebhookSender(IHttpClientFactory clients, TimeProvider time)
{
    internal const string PublicClient = "webhooks";
    internal const string PrivateClient = "webhooks to private addresses";

    /// <summary>Posts once; what came of it in the outbox's terms.</summary>
    /// <param name="receiver">Who is told.</param>
    /// <param name="eventId">The same whenever this is told again.</param>
    /// <param name="body">JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeliveryOutcome> SendAsync(
        WebhookReceiver receiver,
        string eventId,
        string body,
        CancellationToken cancellationToken
    )
    {
        using var request = Request(receiver, eventId, Encoding.UTF8.GetBytes(body));
        using var patience = new CancellationTokenSource(receiver.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var client = clients.CreateClient(receiver.MayBePrivate ? PrivateClient : PublicClient);
        try
        {
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                either.Token
            );
            return response.IsSuccessStatusCode
                ? new DeliveryOutcome.Delivered()
                : Failure(response, await WebhookAnswer.CodeAsync(response.Content, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed($"No answer within {receiver.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failure)
        {
            return new DeliveryOutcome.Failed($"Not reached ({failure.HttpRequestError}).");
        }
        catch (IOException)
        {
            return new DeliveryOutcome.Failed("The connection broke off.");
        }
    }

    private HttpRequestMessage Request(WebhookReceiver receiver, string eventId, byte[] body)
    {
        var now = time.GetUtcNow();
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, receiver.Url) { Content = content };
        request.Headers.Add(receiver.HeaderName, WebhookSignature.Of(receiver, body, now));
        request.Headers.Add("Webhook-Id", eventId);
        request.Headers.Add("Request-Id", eventId);
        request.Headers.Add(
            "Timestamp",
            now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        request.Headers.Add("API-Version", receiver.ApiVersion);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AcpAssistant", null));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }

    // What says that this body will never be taken is given up at once; anything else may be mended at the other end.
    private DeliveryOutcome Failure(HttpResponseMessage response, string? code)
    {
        var status = (int)response.StatusCode;
        var reason = code is null
            ? FormattableString.Invariant($"HTTP {status}.")
            : FormattableString.Invariant($"HTTP {status} ({code}).");
        return
            response.StatusCode
                is HttpStatusCode.BadRequest
                    or HttpStatusCode.Gone
                    or HttpStatusCode.RequestEntityTooLarge
                    or HttpStatusCode.UnprocessableEntity
            ? new DeliveryOutcome.Refused(reason)
            : new DeliveryOutcome.Failed(reason) { RetryAfter = RetryAfter(response.Headers.RetryAfter) };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
}
