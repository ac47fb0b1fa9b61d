namespace AcpAssistant.Commerce.Payments;

/// <summary>How the payment provider's page is to look, and where it sends the person afterwards.</summary>
/// <param name="Title">What is paid, in the person's words, such as "Your order at Cairn &amp; Lumen".</param>
/// <param name="SuccessUrl">Absolute; after paying. Reaching it proves nothing.</param>
/// <param name="CancelUrl">Absolute; when the person turns back.</param>
public sealed record HostedPage(string Title, string SuccessUrl, string CancelUrl);
