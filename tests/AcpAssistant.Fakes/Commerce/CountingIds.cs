using System.Globalization;
using AcpAssistant.Commerce;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>Ids that count up: cs_1, evt_2, CL-00000003.</summary>
public sealed class CountingIds : IIdGenerator
{
    private int last;

    public string NewId(string prefix) => $"{prefix}_{Next()}";

    public OrderId NewOrderId() => new("CL-" + Next().PadLeft(8, '0'));

    public string NewSecret(int bytes = 32) => "secret" + Next();

    private string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
