using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Admin;

/// <summary>Checks who may use the review page.</summary>
[OptionsValidator]
internal sealed partial class ReviewOptionsValidator : IValidateOptions<ReviewOptions>;
