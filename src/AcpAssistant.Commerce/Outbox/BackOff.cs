using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AcpAssistant.Commerce.Outbox;

/// <summary>How long to wait before a delivery is tried again: twice as long each time, spread by up to half so that deliveries that failed together don't come back together. Pure: the spread comes from the message's id.</summary>
internal static class BackOff
{
    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(1);

    /// <summary>The same, but not before the receiver wants to be asked again.</summary>
    public static TimeSpan After(int attempt, string messageId, TimeSpan? wish, OutboxOptions options)
    {
        var pause = After(attempt, messageId, options);
        var asked = wish > LongestWish ? LongestWish : wish;
        return asked > pause ? asked.Value : pause;
    }

    public static TimeSpan After(int attempt, string messageId, OutboxOptions options)
    {
        var full = Math.Min(
            options.LongestRetrySeconds,
            options.FirstRetrySeconds * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30))
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{messageId} {attempt}"));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromSeconds(full * (0.5 + (share / 2)));
    }
}
