using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Where codes live; every step is atomic so that parallel guesses can't outrun the limits.</summary>
public interface IOneTimeCodeStore
{
    /// <summary>Stores a code in place of an earlier one of the conversation; false (nothing stored) when <paramref name="maxPerHour"/> were already sent to the address in the last hour.</summary>
    Task<bool> TryStoreAsync(OneTimeCode code, int maxPerHour, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes one attempt and gives the code to compare with; null when there is none, it has expired or no attempt is left.</summary>
    Task<OneTimeCode?> TakeAttemptAsync(string conversationId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Uses the code up; true for exactly one caller.</summary>
    Task<bool> ConsumeAsync(
        string conversationId,
        EmailAddress email,
        string hash,
        CancellationToken cancellationToken
    );
}
