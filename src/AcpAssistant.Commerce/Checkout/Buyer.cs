namespace AcpAssistant.Commerce.Checkout;

/// <summary>Who buys, as told by the agent or typed by the shopper.</summary>
public sealed record Buyer(EmailAddress Email, string? FirstName, string? LastName, string? PhoneNumber)
{
    /// <summary>Whether the agent says that the buyer is signed in; its word alone opens nothing.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>First and last name, or null when neither is known.</summary>
    public string? FullName =>
        string.Join(' ', new[] { FirstName, LastName }.Where(part => !string.IsNullOrWhiteSpace(part)))
            is { Length: > 0 } name
            ? name
            : null;
}
