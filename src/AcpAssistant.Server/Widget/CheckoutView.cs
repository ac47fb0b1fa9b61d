using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Server.Widget;

/// <summary>A checkout session as the widget shows it. Amounts are minor units of <see cref="Currency"/>.</summary>
internal sealed record CheckoutView
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required CheckoutStatus Status { get; init; }

    public required string Currency { get; init; }

    public required ImmutableArray<Line> Lines { get; init; }

    public required Person? Buyer { get; init; }

    public required Place? Address { get; init; }

    public required ImmutableArray<Delivery> ShippingOptions { get; init; }

    public required string? SelectedShippingOptionId { get; init; }

    public required ImmutableArray<string> SelectedOptionIds { get; init; }

    public required ImmutableArray<Total> Totals { get; init; }

    public required long Total { get; init; }

    public required ImmutableArray<Message> Messages { get; init; }

    public required IReadOnlyList<string> Countries { get; init; }

    public required PaymentChoice Payment { get; init; }

    public required Receipt? Order { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed record Line(
        string Id,
        string VariantId,
        string ProductId,
        string Title,
        string? ImageUrl,
        IReadOnlyDictionary<string, string> Options,
        int Quantity,
        long UnitPrice,
        long BaseAmount
    );

    internal sealed record Person(string Email, string? FirstName, string? LastName, string? PhoneNumber);

    internal sealed record Place(
        string Name,
        string LineOne,
        string? LineTwo,
        string City,
        string State,
        string Country,
        string PostalCode
    );

    internal sealed record Delivery(
        string Id,
        string Title,
        string Description,
        string? Carrier,
        long Price,
        DateOnly EarliestDelivery,
        DateOnly LatestDelivery,
        FulfillmentType Type,
        string? Place
    );

    internal sealed record Message(CheckoutMessageKind Type, string? Code, string Content, string? Param);

    // PageUrl is where the payment page is, while one is open.
    internal sealed record PaymentChoice(
        string Gateway,
        bool Sandbox,
        IReadOnlyList<TestCard> Cards,
        bool OnPage,
        string? PageUrl
    );

    internal sealed record Receipt(string Id, string Email, DateOnly? PromisedBy);
}
