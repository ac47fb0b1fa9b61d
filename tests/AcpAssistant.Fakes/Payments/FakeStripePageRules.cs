using System.Collections.Specialized;

namespace AcpAssistant.Fakes.Payments;

/// <summary>What the service refuses when a Checkout Session is opened.</summary>
internal static class FakeStripePageRules
{
    private const long ShortestLife = 30 * 60;
    private const long SmallestCharge = 50;

    public static StripeRefusal? RefusalOf(NameValueCollection form, long amount, long seconds)
    {
        if (
            form["mode"] != "payment"
            || form["line_items[0][quantity]"] != "1"
            || form["line_items[1][quantity]"] is not null
        )
        {
            return StripeRefusal.Invalid("parameter_missing", "This service is for one line in payment mode");
        }

        if (seconds is < ShortestLife or > 24 * 60 * 60)
        {
            return StripeRefusal.Invalid(null, "The expires_at timestamp must be 30 minutes to 24 hours from creation");
        }

        if (amount < SmallestCharge)
        {
            return StripeRefusal.Invalid("amount_too_small", "The total amount must be at least $0.50 usd");
        }

        if (
            !Uri.IsWellFormedUriString(form["success_url"], UriKind.Absolute)
            || !Uri.IsWellFormedUriString(form["cancel_url"], UriKind.Absolute)
        )
        {
            return StripeRefusal.Invalid("url_invalid", "Not a valid URL");
        }

        return null;
    }
}
