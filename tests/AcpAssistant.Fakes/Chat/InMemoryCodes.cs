using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;

namespace AcpAssistant.Fakes.Chat;

/// <summary>One-time codes in memory; each step is atomic as in the real stores.</summary>
public sealed class InMemoryCodes : IOneTimeCodeStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, OneTimeCode> codes = new(StringComparer.Ordinal);
    private readonly List<(EmailAddress Email, DateTimeOffset At)> sends = [];

    public async Task<bool> TryStoreAsync(
        OneTimeCode code,
        int maxPerHour,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            if (sends.Count(send => send.Email == code.Email && send.At > now.AddHours(-1)) >= maxPerHour)
            {
                return false;
            }

            sends.Add((code.Email, now));
            codes[code.ConversationId] = code;
            return true;
        }
    }

    public async Task<OneTimeCode?> TakeAttemptAsync(
        string conversationId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            if (!codes.TryGetValue(conversationId, out var code) || code.ExpiresAt <= now || code.AttemptsLeft <= 0)
            {
                return null;
            }

            return codes[conversationId] = code with { AttemptsLeft = code.AttemptsLeft - 1 };
        }
    }

    public async Task<bool> ConsumeAsync(
        string conversationId,
        EmailAddress email,
        string hash,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            return codes.TryGetValue(conversationId, out var code)
                && code.Email == email
                && code.Hash == hash
                && codes.Remove(conversationId);
        }
    }
}
