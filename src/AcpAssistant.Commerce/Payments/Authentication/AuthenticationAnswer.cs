namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>What came of going on with an authentication.</summary>
public abstract record AuthenticationAnswer
{
    private AuthenticationAnswer() { }

    /// <summary>Where it stands now.</summary>
    public sealed record Standing(DelegatedAuthentication Authentication) : AuthenticationAnswer;

    /// <summary>Nothing of that id is the agent's.</summary>
    public sealed record NotFound : AuthenticationAnswer;

    /// <summary>Neither the beginning nor this request told what the bank must know.</summary>
    /// <param name="Field">The field's name.</param>
    public sealed record Missing(string Field) : AuthenticationAnswer;
}
