using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Checks the ranges of the turn's budgets.</summary>
[OptionsValidator]
internal sealed partial class ModelTurnOptionsValidator : IValidateOptions<ModelTurnOptions>;
