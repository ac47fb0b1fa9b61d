using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Server.Checkout;

/// <summary>What is wrong with a form that was posted.</summary>
/// <param name="Fields">By field.</param>
/// <param name="General">About the whole.</param>
internal sealed record Problems(IReadOnlyDictionary<string, string> Fields, ImmutableArray<string> General)
{
    /// <summary>Nothing is wrong.</summary>
    public static Problems None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Fields are missing or wrong.</summary>
    public static Problems With(IReadOnlyDictionary<string, string> fields, CheckoutTexts texts) =>
        new(fields, [texts.Problems]);

    /// <summary>What the checkout's refusal means for the form.</summary>
    public static Problems Of(CheckoutRefusal refusal, CheckoutTexts texts)
    {
        if (refusal is CheckoutRefusal.Invalid invalid)
        {
            var text = texts.Codes.GetValueOrDefault(invalid.Code) ?? invalid.Message;
            return CheckoutFieldReader.FieldOf(invalid.Param) is { } field
                ? With(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = text }, texts)
                : None with
                {
                    General = [text],
                };
        }

        return None with
        {
            General = [texts.TotalChanged],
        };
    }
}
