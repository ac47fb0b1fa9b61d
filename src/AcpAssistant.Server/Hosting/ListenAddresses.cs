using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Server.Hosting;

/// <summary>Where the server is told to listen (setting <c>urls</c>), checked before anything is started.</summary>
internal static class ListenAddresses
{
    private const string Example = "for example --urls http://127.0.0.1:5081";

    /// <summary>Throws <see cref="SettingsException"/> for what is no address.</summary>
    public static void EnsureReadable(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            try
            {
                _ = BindingAddress.Parse(address);
            }
            catch (FormatException exception)
            {
                throw new SettingsException($"'{address}' (--urls) is no address to listen at, {Example}", exception);
            }
        }
    }

    /// <summary>Throws <see cref="SettingsException"/> when something else listens there already. Names that need looking up are left to the web server.</summary>
    public static void EnsureFree(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var binding = BindingAddress.Parse(address);
            if (!binding.IsUnixPipe && EndPointOf(binding) is { Port: > 0 } endPoint && IsTaken(endPoint))
            {
                throw new SettingsException(
                    $"Something listens at {address} already. Stop it, or choose another address, {Example}"
                );
            }
        }
    }

    private static IPEndPoint? EndPointOf(BindingAddress binding) =>
        binding.Host == "localhost" ? new IPEndPoint(IPAddress.Loopback, binding.Port)
        : IPAddress.TryParse(binding.Host, out var ip) ? new IPEndPoint(ip, binding.Port)
        : null;

    private static bool IsTaken(IPEndPoint endPoint)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
