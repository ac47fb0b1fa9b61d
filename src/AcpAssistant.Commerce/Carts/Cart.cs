using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Carts;

/// <summary>Items gathered before anybody has decided to buy. It has no status: it is there, or it has expired or was given up and is gone.</summary>
public sealed record Cart
{
    /// <summary>The cart's id ("cart_…").</summary>
    public required CartId Id { get; init; }

    /// <summary>Who may see and change it.</summary>
    public required CheckoutOwner Owner { get; init; }

    /// <summary>Grows by one with each save; 0 = never saved.</summary>
    public int Version { get; init; }

    /// <summary>Currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Items in the order given, also those that can't be bought now.</summary>
    public ImmutableArray<CheckoutLine> Lines { get; init; } = [];

    /// <summary>Who is going to buy; null until told.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>The estimate; the last one is <see cref="TotalType.Total"/>. Without shipping, and without tax where it is added to prices: the address isn't known yet.</summary>
    public ImmutableArray<Total> Totals { get; init; } = [];

    /// <summary>What should be known about the items now.</summary>
    public ImmutableArray<CheckoutMessage> Messages { get; init; } = [];

    /// <summary>BCP 47 locale asked for; null when none.</summary>
    public string? Locale { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>UTC; from this instant on the cart is gone. Every change moves it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
