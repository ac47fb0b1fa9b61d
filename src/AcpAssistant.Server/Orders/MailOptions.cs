using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Orders;

/// <summary>Which mails go out by themselves, section <c>ACP:Mails</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Confirmation, cancellation, refund and return by mail. Turn it off when the shop's own system writes to buyers.</summary>
    public bool Orders { get; set; } = true;

    /// <summary>Support's replies by mail to people who left an address and whose chat window hasn't fetched them.</summary>
    public bool SupportReplies { get; set; } = true;

    /// <summary>Minutes that a reply waits for the window to fetch it before it is mailed.</summary>
    [Range(0, 1440, ErrorMessage = "ACP__Mails__SupportReplyMinutes must be 0..1440, for example 5")]
    public int SupportReplyMinutes { get; set; } = 5;

    /// <summary>What to do with the parcel of a return, by two-letter language; replaces the sentence of ours, such as where to send it and whether a label is enclosed.</summary>
    public IDictionary<string, string> ReturnInstructions { get; set; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
