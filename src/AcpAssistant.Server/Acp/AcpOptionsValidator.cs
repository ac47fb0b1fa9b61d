using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Checks the data annotations of <see cref="AcpOptions"/> and its agents.</summary>
[OptionsValidator]
internal sealed partial class AcpOptionsValidator : IValidateOptions<AcpOptions>;
