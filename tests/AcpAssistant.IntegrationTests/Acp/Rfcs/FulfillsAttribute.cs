namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>Says which demand of a normative text a test holds: "#3" is the third line of its conformance checklist, "§6.2" a section.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class FulfillsAttribute(string rfc, string item) : Attribute
{
    public string Rfc => rfc;

    public string Item => item;
}
