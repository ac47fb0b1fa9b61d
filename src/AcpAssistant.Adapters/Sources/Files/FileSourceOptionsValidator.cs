using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Sources.Files;

[OptionsValidator]
internal sealed partial class FileSourceOptionsValidator : IValidateOptions<FileSourceOptions>;
