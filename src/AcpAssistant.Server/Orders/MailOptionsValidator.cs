using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>Checks which mails go out.</summary>
[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
