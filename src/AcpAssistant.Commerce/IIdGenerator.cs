namespace AcpAssistant.Commerce;

/// <summary>Makes identifiers and secrets; injected so that tests can foresee them.</summary>
public interface IIdGenerator
{
    /// <summary>A new id: <paramref name="prefix"/>, "_" and a time-ordered UUID (version 7, RFC 9562) without dashes.</summary>
    string NewId(string prefix);

    /// <summary>An order number that people can read aloud, unique with overwhelming probability.</summary>
    OrderId NewOrderId();

    /// <summary>An unguessable URL-safe secret of <paramref name="bytes"/> random bytes.</summary>
    string NewSecret(int bytes = 32);
}
