using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>Checks the ranges of the chat's HTTP settings.</summary>
[OptionsValidator]
internal sealed partial class ChatHttpOptionsValidator : IValidateOptions<ChatHttpOptions>;
