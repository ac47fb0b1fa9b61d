using System.Net;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Admin;

/// <summary>Counts tries to sign in by address: five in any minute.</summary>
internal sealed class SignInAttempts(TimeProvider time)
{
    public const int Most = 5;

    private readonly AttemptLimit _limit = new(time, Most, TimeSpan.FromMinutes(1));

    /// <summary>Takes one try; false when there is none left now.</summary>
    public bool TryTake(IPAddress? address) => _limit.TryTake(CallerAddress.KeyOf(address));

    /// <summary>Forgets the tries of an address that has signed in.</summary>
    public void Clear(IPAddress? address) => _limit.Clear(CallerAddress.KeyOf(address));
}
