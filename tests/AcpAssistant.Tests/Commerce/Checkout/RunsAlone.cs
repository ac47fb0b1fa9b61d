using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Tests whose tasks wait for one another; they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "races";
}
