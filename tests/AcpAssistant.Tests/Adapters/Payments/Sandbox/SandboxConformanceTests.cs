using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.Time.Testing;

namespace AcpAssistant.Tests.Adapters.Payments.Sandbox;

/// <summary>The sandbox behaves as the real provider does.</summary>
public sealed class SandboxConformanceTests : PaymentGatewayConformance
{
    private readonly InMemorySandboxLedger ledger = new();

    public SandboxConformanceTests() => Gateway = new SandboxGateway(ledger, new CountingIds(), new FakeTimeProvider());

    internal override IPaymentGateway Gateway { get; }

    protected override int Captures => ledger.Charges.Count;

    protected override string SharedToken(string state) =>
        state switch
        {
            "approved" => "spt_test_visa-once",
            "three_d_secure" => "spt_test_3ds",
            "small" => "spt_test_limit_1000",
            "eur" => "spt_test_eur_only",
            _ => "spt_test_" + state,
        };

    protected override string LosingToken() => "spt_test_timeout_after_capture";
}
