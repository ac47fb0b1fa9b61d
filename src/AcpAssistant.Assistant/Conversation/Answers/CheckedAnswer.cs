using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A reply of which every citation stands.</summary>
/// <param name="Reply">Without the sentences that lost their evidence.</param>
/// <param name="Citations">Those that stand and are used.</param>
/// <param name="Holds">False when no citation is left, so that the reply must not be given.</param>
public sealed record CheckedAnswer(string Reply, ImmutableArray<Citation> Citations, bool Holds);
