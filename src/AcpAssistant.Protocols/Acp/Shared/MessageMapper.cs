using System.Collections.Frozen;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Writes a session's messages with the codes and paths of a version.</summary>
internal static class MessageMapper
{
    public static Message ToWire(CheckoutMessage message, MessageCodes codes, AcpPaths paths) =>
        message.Kind switch
        {
            CheckoutMessageKind.Error => Plain(message, Known(codes.Errors, message.Code) ?? "invalid", paths),
            // A warning needs a code of the closed list; one without tells the same as an info message.
            CheckoutMessageKind.Warning when Known(codes.Warnings, message.Code) is { } code => Plain(
                message,
                code,
                paths
            ),
            _ => Plain(message, code: null, paths) with { Type = SharedNames.Of(CheckoutMessageKind.Info) },
        };

    private static Message Plain(CheckoutMessage message, string? code, AcpPaths paths) =>
        new()
        {
            Type = SharedNames.Of(message.Kind),
            Code = code,
            Param = paths.Of(message.Param),
            ContentType = "plain",
            Content = message.Content,
        };

    private static string? Known(FrozenSet<string> codes, string? code) =>
        code is not null && codes.Contains(code) ? code : null;
}
