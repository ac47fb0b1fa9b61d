using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Connects to addresses of the public internet only, whatever a name resolves to at that moment: a receiver's name must not lead to the machines behind the shop's own wall.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo and 6to4 carry an IPv4 address inside.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether it is one of the public internet (IANA's special-purpose registries).</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !Array.Exists(
                NotPublic,
                network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain)
            );
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>; throws <see cref="HttpRequestException"/> when the name has no public address.</summary>
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var open = Array.FindAll(found, IsPublic);
        if (open.Length == 0)
        {
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "The receiver's name leads to no public address."
            );
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
