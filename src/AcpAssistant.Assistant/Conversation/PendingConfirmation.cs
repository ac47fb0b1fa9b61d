using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>An action that is done only when the person says yes.</summary>
/// <param name="Request">What the person sees.</param>
/// <param name="Tool">The tool to run.</param>
/// <param name="Arguments">Its validated arguments.</param>
public sealed record PendingConfirmation(
    ConfirmationRequest Request,
    string Tool,
    ImmutableSortedDictionary<string, string> Arguments
);
