namespace AcpAssistant.Server.Widget;

/// <summary>What the widget may ask of its checkout.</summary>
internal static class CheckoutRequests
{
    /// <summary>Null = leave as it is.</summary>
    internal sealed record Update(Person? Buyer, Place? Address, string? ShippingOptionId, IReadOnlyList<Item>? Items)
    {
        /// <summary>The chosen options where there is more than one kind of goods.</summary>
        public IReadOnlyList<string>? FulfillmentOptionIds { get; init; }
    }

    internal sealed record Person(string? Email, string? FirstName, string? LastName, string? PhoneNumber);

    internal sealed record Place(
        string? Name,
        string? LineOne,
        string? LineTwo,
        string? City,
        string? State,
        string? Country,
        string? PostalCode
    );

    internal sealed record Item(string? VariantId, int Quantity);

    /// <param name="CardId">One of the test cards.</param>
    /// <param name="ExpectedTotal">What the person was shown, minor units.</param>
    /// <param name="OnPage">Pay on the provider's page instead of with a card.</param>
    internal sealed record Complete(string? CardId, long? ExpectedTotal, bool OnPage = false);

    internal sealed record Cancel;
}
