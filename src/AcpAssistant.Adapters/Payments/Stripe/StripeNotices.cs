using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Reads what Stripe posts to the webhook endpoint.</summary>
public sealed class StripeNotices(IOptions<StripeOptions> options)
{
    /// <summary>Whether there is a secret to check them with.</summary>
    public bool IsConfigured => options.Value is { IsConfigured: true, WebhookSecret.Length: > 0 };

    /// <summary>The notice, or null when the signature doesn't fit the body or is older than five minutes.</summary>
    public StripeNotice? Verify(string body, string? signature)
    {
        if (!IsConfigured || string.IsNullOrEmpty(signature))
        {
            return null;
        }

        try
        {
            var told = EventUtility.ConstructEvent(
                body,
                signature,
                options.Value.WebhookSecret,
                throwOnApiVersionMismatch: false
            );
            return new StripeNotice(told.Id, told.Type, told.Livemode == options.Value.IsLive)
            {
                PageOf = told.Data?.Object is Session { ClientReferenceId: { Length: > 0 } session }
                    ? new SessionId(session)
                    : null,
                ChangedPayment = told.Data?.Object switch
                {
                    Charge charge when told.Type == "charge.refunded" => charge.PaymentIntentId,
                    Refund refund => refund.PaymentIntentId,
                    Dispute dispute => dispute.PaymentIntentId,
                    _ => null,
                },
            };
        }
        catch (StripeException)
        {
            return null;
        }
    }
}
