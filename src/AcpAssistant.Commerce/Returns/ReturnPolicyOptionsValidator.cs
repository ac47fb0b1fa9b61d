using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Checks each setting of <see cref="ReturnPolicyOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class ReturnPolicyOptionsValidator : IValidateOptions<ReturnPolicyOptions>;
