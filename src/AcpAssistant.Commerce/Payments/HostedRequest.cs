namespace AcpAssistant.Commerce.Payments;

/// <summary>A page to be opened for one payment.</summary>
/// <param name="SessionId">For the provider's records.</param>
/// <param name="Key">Derived from session and attempt, at most 255 characters.</param>
/// <param name="Amount">Exactly what is to be paid.</param>
/// <param name="Contents">What is bought, in one line.</param>
/// <param name="Email">The buyer's address, for the page's form.</param>
/// <param name="Locale">BCP 47; null = the browser's.</param>
/// <param name="Page">Title and ways back.</param>
/// <param name="ExpiresAt">UTC; from then on nobody can pay on it.</param>
public sealed record HostedRequest(
    SessionId SessionId,
    string Key,
    Money Amount,
    string Contents,
    string? Email,
    string? Locale,
    HostedPage Page,
    DateTimeOffset ExpiresAt
);
