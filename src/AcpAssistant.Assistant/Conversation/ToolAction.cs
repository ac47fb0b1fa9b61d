using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>What a tool was asked and what came of it.</summary>
/// <param name="Tool">Tool name, such as "check_order".</param>
/// <param name="Arguments">Arguments after validation, without secrets.</param>
/// <param name="Outcome">"ok", "refused: …", "not_found", "needs_identity" …</param>
public sealed record ToolAction(string Tool, ImmutableSortedDictionary<string, string> Arguments, string Outcome);
