namespace AcpAssistant.Commerce.Pricing;

/// <summary>A way in which downloads reach the buyer, such as a link by e-mail.</summary>
public sealed class DigitalMethod : FulfillmentMethod;
