using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Tells of totals that changed since they were shown. Pure.</summary>
internal static class TotalChanges
{
    /// <summary>Whether a price changed since the session was shown.</summary>
    public static bool HasPriceChange(CheckoutSession session) =>
        session.Messages.Any(message =>
            string.Equals(message.Code, CheckoutCodes.PriceChange, StringComparison.Ordinal)
        );

    /// <summary>The session with a warning when its total isn't what it was.</summary>
    public static CheckoutSession WithTotalChange(CheckoutSession before, CheckoutSession current)
    {
        if (current.TotalAmount == before.TotalAmount)
        {
            return current;
        }

        var text =
            $"The total changed from {MoneyText.For(before.TotalAmount, before.Currency)} to {MoneyText.For(current.TotalAmount, current.Currency)}. Nothing was charged; complete again to accept it.";
        return current with
        {
            Messages = current.Messages.Add(CheckoutMessage.Warning(CheckoutCodes.PriceChange, text, "$.totals")),
        };
    }

    /// <summary>What the person must be told before paying another total.</summary>
    public static string WhatChanged(CheckoutSession current, long expected)
    {
        var changes = current
            .Messages.Where(message => message.Kind == CheckoutMessageKind.Warning)
            .Select(message => message.Content)
            .Prepend(
                $"The total is {MoneyText.For(current.TotalAmount, current.Currency)}, not {MoneyText.For(expected, current.Currency)}."
            );
        return string.Join(' ', changes);
    }
}
