using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Checks the data annotations of <see cref="WebhookOptions"/> and its receivers.</summary>
[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
