using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>A session whose payment page was to be opened.</summary>
/// <param name="Session">As saved last.</param>
/// <param name="Attempt">The attempt, with the page's address when it is known.</param>
/// <param name="Outcome">Unknown while the person has the page.</param>
internal sealed record OpenedPage(CheckoutSession Session, PaymentAttempt Attempt, PaymentOutcome Outcome);
