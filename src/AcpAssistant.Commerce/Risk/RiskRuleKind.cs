namespace AcpAssistant.Commerce.Risk;

/// <summary>What a rule looks at.</summary>
public enum RiskRuleKind
{
    /// <summary>The total, in minor units.</summary>
    Amount,

    /// <summary>Payments tried for the buyer's e-mail address within the window.</summary>
    EmailVelocity,

    /// <summary>Payments tried for the shipping address within the window.</summary>
    AddressVelocity,

    /// <summary>Payments tried by the agent within the window.</summary>
    AgentVelocity,

    /// <summary>Billing and shipping country differ.</summary>
    CountryMismatch,

    /// <summary>The address has never ordered before.</summary>
    FirstOrder,

    /// <summary>The domain of the buyer's e-mail address.</summary>
    EmailDomain,
}
