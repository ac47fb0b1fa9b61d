using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Server.Pages;

/// <summary>Whom an address stands for, when tries are counted.</summary>
internal static class CallerAddress
{
    /// <summary>One household or server has a whole /64 of IPv6 addresses; an IPv4 address counts by itself.</summary>
    public static string KeyOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8))
            : plain?.ToString() ?? "";
    }
}
