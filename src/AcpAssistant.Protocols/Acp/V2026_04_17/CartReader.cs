using System.Text.Json;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Turns request bodies into what a cart shall hold.</summary>
internal static class CartReader
{
    private const int MaxLocale = 35;

    public static AcpRead<CartContents> New(JsonElement body) => Read(body, hasLocale: true);

    public static AcpRead<CartContents> Changed(JsonElement body) => Read(body, hasLocale: false);

    private static AcpRead<CartContents> Read(JsonElement body, bool hasLocale) =>
        RequestJson
            .Read(body, AcpJson20260417.Default.CartRequest)
            .Then(request =>
            {
                var findings = new Findings();
                var items = ItemReader.ReadRequired(request.LineItems, findings);
                var buyer = PartyReader.Buyer(request.Buyer, findings);
                if (hasLocale && request.Locale is { Length: > MaxLocale })
                {
                    findings.Invalid("A locale is a language tag such as en-US.", "$.locale");
                }

                return findings.Result(() =>
                    new CartContents(items, buyer) { Locale = hasLocale ? request.Locale : null }
                );
            });
}
