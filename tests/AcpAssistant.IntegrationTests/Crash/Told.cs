namespace AcpAssistant.IntegrationTests.Crash;

/// <summary>What a buyer was told of one session.</summary>
internal sealed class Told(string session, int quantity)
{
    public string Session => session;

    public int Quantity => quantity;

    /// <summary>The total that was told last, minor units.</summary>
    public long Total { get; set; }

    /// <summary>Whether the buyer went away while paying.</summary>
    public bool IsLeft { get; set; }

    /// <summary>The status told last.</summary>
    public string Status { get; private set; } = "created";

    /// <summary>The order told; null when none was.</summary>
    public string? Order { get; private set; }

    public void Heard(string status, string? order) => (Status, Order) = (status, order);
}
