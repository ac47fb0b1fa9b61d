using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Server.Admin;

/// <summary>Counts tries to sign in by address: five in any minute.</summary>
internal sealed class SignInAttempts(TimeProvider time)
{
    public const int Most = 5;

    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _tries = new(StringComparer.Ordinal);

    /// <summary>Takes one try; false when there is none left now. Counted before the password is looked at, so that parallel guesses don't slip through.</summary>
    public bool TryTake(IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_tries.Count >= MostAddresses)
            {
                Forget(now);
            }

            var key = KeyOf(address);
            if (!_tries.TryGetValue(key, out var tries))
            {
                // So many addresses within a minute are an attack; nobody new gets a try until it is over.
                if (_tries.Count >= MostAddresses)
                {
                    return false;
                }

                _tries[key] = tries = new Queue<DateTimeOffset>();
            }

            while (tries.TryPeek(out var oldest) && now - oldest >= Window)
            {
                tries.Dequeue();
            }

            if (tries.Count >= Most)
            {
                return false;
            }

            tries.Enqueue(now);
            return true;
        }
    }

    /// <summary>Forgets the tries of an address that has signed in.</summary>
    public void Clear(IPAddress? address)
    {
        lock (_gate)
        {
            _tries.Remove(KeyOf(address));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, tries) in _tries.ToList())
        {
            if (tries.All(at => now - at >= Window))
            {
                _tries.Remove(key);
            }
        }
    }

    // One household or server has a whole /64 of IPv6 addresses.
    private static string KeyOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8))
            : plain?.ToString() ?? "";
    }
}
