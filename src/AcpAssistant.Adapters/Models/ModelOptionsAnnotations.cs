using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Models;

/// <summary>Checks the ranges of the model settings.</summary>
[OptionsValidator]
internal sealed partial class ModelOptionsAnnotations : IValidateOptions<ModelOptions>;
