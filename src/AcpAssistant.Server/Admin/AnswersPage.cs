using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Server.Admin;

/// <summary>What the assistant answered lately.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Answers">Newest first.</param>
/// <param name="OnlyUnsure">Whether only answers are shown in which the assistant said that it doesn't know.</param>
public sealed record AnswersPage(ReviewFrame Frame, ImmutableArray<ReviewedAnswer> Answers, bool OnlyUnsure);
