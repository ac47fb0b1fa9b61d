using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Checks the ranges of the answer settings.</summary>
[OptionsValidator]
internal sealed partial class AnswerOptionsValidator : IValidateOptions<AnswerOptions>;
