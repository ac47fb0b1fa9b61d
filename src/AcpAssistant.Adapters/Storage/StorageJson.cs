using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Adapters.Storage;

/// <summary>How aggregates stand in the body columns: snake_case names, enums as snake_case words, no nulls, no computed properties.</summary>
internal static class StorageJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>The JSON text.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value of a JSON text.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            // The texts go into a column, never into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
                new OrdinalMapConverter(),
                new TextConverter<ProductId>(id => id.Value, text => new ProductId(text)),
                new TextConverter<VariantId>(id => id.Value, text => new VariantId(text)),
                new TextConverter<SessionId>(id => id.Value, text => new SessionId(text)),
                new TextConverter<CartId>(id => id.Value, text => new CartId(text)),
                new TextConverter<OrderId>(id => id.Value, text => new OrderId(text)),
                new TextConverter<ReturnId>(id => id.Value, text => new ReturnId(text)),
                new TextConverter<CheckoutOwner>(owner => owner.Value, text => new CheckoutOwner(text)),
                new TextConverter<EmailAddress>(email => email.Value, EmailAddress.Parse),
                new TextConverter<Currency>(currency => currency.Code, Currency.Parse),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
