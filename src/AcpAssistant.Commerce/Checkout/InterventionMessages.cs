namespace AcpAssistant.Commerce.Checkout;

/// <summary>Tells agents early that they lack what the shop demands. Pure.</summary>
internal static class InterventionMessages
{
    /// <summary>What a session of this agent lacks; null when nothing.</summary>
    public static CheckoutMessage? For(CheckoutSession session, InterventionOptions options)
    {
        if (options.Enforcement != InterventionEnforcement.Always || !session.Owner.IsAgent)
        {
            return null;
        }

        var missing = options
            .Required.Except(session.AgentInterventions, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0
            ? null
            : CheckoutMessage.Error(
                CheckoutCodes.InterventionRequired,
                $"This shop needs {string.Join(" and ", missing.Select(NameOf))} for every payment, which your environment can't carry out.",
                "$.capabilities.interventions"
            );
    }

    private static string NameOf(string intervention) =>
        string.Equals(intervention, InterventionOptions.ThreeDSecure, StringComparison.Ordinal)
            ? "3-D Secure"
            : intervention;
}
