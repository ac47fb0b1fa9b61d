namespace AcpAssistant.Server.Widget;

/// <summary>A labelled test card.</summary>
/// <param name="Id">What the widget sends.</param>
/// <param name="Label">Such as "Visa ending in 4242".</param>
/// <param name="Description">What happens with it.</param>
public sealed record TestCard(string Id, string Label, string Description);
