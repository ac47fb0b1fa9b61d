using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Authentication;
using AcpAssistant.Protocols.Acp.DelegatePayment;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.DelegateAuthentication;

/// <summary>Reads the requests. What is wrong is always "invalid_card", the one word the schema has for it; no message repeats a value.</summary>
public static class AuthenticationReader
{
    private const string InvalidCard = "invalid_card";
    private const string Method = "$.payment_method";
    private const string Browser = "$.channel.browser";

    /// <summary>Reads a beginning.</summary>
    public static AcpRead<CardToAuthenticate> ReadCreate(JsonElement body, string merchantId) =>
        Named(RequestJson.Read(body, DelegateAuthenticationJson.Default.CreateAuthenticationRequest))
            .Then(request =>
            {
                var findings = new Findings();
                Check(
                    findings,
                    string.Equals(request.MerchantId, merchantId, StringComparison.Ordinal),
                    "$.merchant_id",
                    "must be the merchant_id of the session's payment handler"
                );
                CheckCard(request.PaymentMethod ?? new AuthenticationCard(), findings);
                CheckAmount(request.Amount, findings);
                CheckAcquirer(request.AcquirerDetails, findings);
                CheckShared(request.Channel, request.ChallengeNotificationUrl, request.ShopperDetails, findings);
                Check(
                    findings,
                    request.FlowPreference is null or { Type: "challenge" or "frictionless" },
                    "$.flow_preference.type",
                    "must be challenge or frictionless"
                );
                Check(
                    findings,
                    request.FlowPreference?.Challenge?.Type is null or "mandated" or "preferred",
                    "$.flow_preference.challenge.type",
                    "must be mandated or preferred"
                );
                return findings.Result(() => CardOf(request));
            });

    /// <summary>Reads what is told when the bank is to be asked.</summary>
    public static AcpRead<AuthenticationStep> ReadAuthenticate(JsonElement body) =>
        Named(RequestJson.Read(body, DelegateAuthenticationJson.Default.AuthenticateRequest))
            .Then(request =>
            {
                var findings = new Findings();
                Check(
                    findings,
                    request.FingerprintCompletion is "Y" or "N" or "U",
                    "$.fingerprint_completion",
                    "must be Y, N or U"
                );
                CheckShared(request.Channel, request.ChallengeNotificationUrl, request.ShopperDetails, findings);
                return findings.Result(() => new AuthenticationStep(request));
            });

    /// <summary>The refusal of a request that leaves out what nothing before told.</summary>
    public static AcpError Missing(string field) =>
        new(AcpError.InvalidRequest, InvalidCard, $"$.{field} is required, here or on create.", "$." + field);

    internal static string? ChannelText(AuthenticationChannel? channel) =>
        channel is null
            ? null
            : JsonSerializer.Serialize(channel, DelegateAuthenticationJson.Default.AuthenticationChannel);

    internal static string DetailsText(BankDetails details) =>
        JsonSerializer.Serialize(details, DelegateAuthenticationJson.Default.BankDetails);

    private static CardToAuthenticate CardOf(CreateAuthenticationRequest request)
    {
        var (card, amount, wish) = (request.PaymentMethod!, request.Amount!, request.FlowPreference);
        return new CardToAuthenticate
        {
            Card = new CardHolderCard(card.Number!, card.ExpMonth!, card.ExpYear!, card.Name!),
            Amount = new Money(amount.Value!.Value, Currency.Parse(amount.Currency!.ToLowerInvariant())),
            Channel = ChannelText(request.Channel),
            Details = DetailsText(new BankDetails(request.AcquirerDetails, request.ShopperDetails)),
            Preference = wish?.Challenge?.Type is { } strength ? $"{wish.Type}_{strength}" : wish?.Type,
            ChallengeNotificationUrl = request.ChallengeNotificationUrl,
        };
    }

    private static void CheckCard(AuthenticationCard card, Findings findings)
    {
        Check(findings, card.Type == "card", Method + ".type", "must be card");
        Check(findings, DelegatePaymentReader.IsCardNumber(card.Number), Method + ".number", "is no card number");
        Check(
            findings,
            card.ExpMonth is { Length: 2 } && Number(card.ExpMonth) is >= 1 and <= 12,
            Method + ".exp_month",
            "must be 01 to 12"
        );
        Check(
            findings,
            card.ExpYear is { Length: 4 } && Number(card.ExpYear) is not null,
            Method + ".exp_year",
            "must have four digits"
        );
        Check(findings, !string.IsNullOrWhiteSpace(card.Name), Method + ".name", "is required");
    }

    private static void CheckAmount(AuthenticationAmount? amount, Findings findings)
    {
        Check(findings, amount?.Value > 0, "$.amount.value", "must be a positive number of minor units");
        Check(
            findings,
            amount?.Currency is { Length: 3 } code
                && code.All(char.IsAsciiLetterUpper)
                && Currency.TryParse(code.ToLowerInvariant(), out _),
            "$.amount.currency",
            "must be an upper-case ISO 4217 code"
        );
    }

    private static void CheckAcquirer(AcquirerDetails? acquirer, Findings findings)
    {
        const string path = "$.acquirer_details.";
        Check(findings, acquirer?.AcquirerBin is null or { Length: <= 11 }, path + "acquirer_bin", "is too long");
        Check(
            findings,
            acquirer?.AcquirerCountry is null or { Length: 2 },
            path + "acquirer_country",
            "must have two letters"
        );
        Check(
            findings,
            acquirer?.AcquirerMerchantId is null or { Length: <= 35 },
            path + "acquirer_merchant_id",
            "is too long"
        );
        Check(findings, acquirer?.MerchantName is null or { Length: <= 40 }, path + "merchant_name", "is too long");
        Check(findings, acquirer?.RequestorId is null or { Length: <= 35 }, path + "requestor_id", "is too long");
    }

    private static void CheckShared(
        AuthenticationChannel? channel,
        string? notificationUrl,
        ShopperDetails? shopper,
        Findings findings
    )
    {
        if (channel is not null)
        {
            Check(findings, channel.Type == "browser", "$.channel.type", "must be browser");
            CheckBrowser(channel.Browser ?? new BrowserTraits(), findings);
        }

        Check(
            findings,
            notificationUrl is null
                || (Uri.TryCreate(notificationUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
            "$.challenge_notification_url",
            "must be an https address"
        );
        Check(
            findings,
            shopper?.Address is null or { Country: { Length: 2 } },
            "$.shopper_details.address.country",
            "must have two letters"
        );
    }

    private static void CheckBrowser(BrowserTraits browser, Findings findings)
    {
        Required(browser.AcceptHeader is not null, "accept_header");
        Required(browser.IpAddress is { Length: <= 45 }, "ip_address");
        Required(browser.JavascriptEnabled is not null, "javascript_enabled");
        Required(browser.Language is { Length: <= 35 }, "language");
        Required(browser.UserAgent is not null, "user_agent");
        if (browser.JavascriptEnabled == true)
        {
            Required(browser.ColorDepth is not null, "color_depth");
            Required(browser.JavaEnabled is not null, "java_enabled");
            Required(browser.ScreenHeight is not null, "screen_height");
            Required(browser.ScreenWidth is not null, "screen_width");
            Required(browser.TimezoneOffset is not null, "timezone_offset");
        }

        void Required(bool isThere, string field) =>
            Check(findings, isThere, $"{Browser}.{field}", "is required, within its length");
    }

    private static AcpRead<T> Named<T>(AcpRead<T> read) =>
        read is AcpRead<T>.Refused refused ? new AcpRead<T>.Refused(refused.Error with { Code = InvalidCard }) : read;

    private static void Check(Findings findings, bool isRight, string path, string fault)
    {
        if (!isRight)
        {
            findings.Add(new AcpError(AcpError.InvalidRequest, InvalidCard, $"{path} {fault}.", path));
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
