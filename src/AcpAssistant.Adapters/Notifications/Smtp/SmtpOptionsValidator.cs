using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Smtp;

/// <summary>Checks the mail server's settings.</summary>
[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;
