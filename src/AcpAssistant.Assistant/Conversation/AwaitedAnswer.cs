using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>A question the assistant has asked and goes on with once it is answered.</summary>
/// <param name="What">"order_proof", "email", "code", "product", "variant", "return_items", "problem" …</param>
/// <param name="Route">The route to go on with.</param>
/// <param name="Slots">What is known so far.</param>
public sealed record AwaitedAnswer(string What, ChatRoute Route, ImmutableSortedDictionary<string, string> Slots);
