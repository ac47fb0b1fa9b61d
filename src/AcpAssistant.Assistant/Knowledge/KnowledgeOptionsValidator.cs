using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Knowledge;

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
