using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Checks the ranges of the chat settings.</summary>
[OptionsValidator]
internal sealed partial class ChatOptionsAnnotations : IValidateOptions<ChatOptions>;
