using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Outbox;

/// <summary>Checks the outbox's settings.</summary>
[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
