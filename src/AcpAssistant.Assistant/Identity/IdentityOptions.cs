using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Identity;

/// <summary>How people prove who they are.</summary>
public sealed class IdentityOptions
{
    /// <summary>Minutes in which a mailed code can be entered.</summary>
    [Range(1, 60)]
    public int CodeMinutes { get; set; } = 10;

    /// <summary>Entries allowed per code.</summary>
    [Range(1, 20)]
    public int CodeAttempts { get; set; } = 5;

    /// <summary>Codes mailed to one address per hour.</summary>
    [Range(1, 60)]
    public int CodesPerHour { get; set; } = 5;

    /// <summary>Hours for which an entered code gives the account.</summary>
    [Range(1, 168)]
    public int AccountHours { get; set; } = 24;

    /// <summary>Minutes for which a token of the merchant's login gives the account after the message that carried it.</summary>
    [Range(1, 240)]
    public int SignedInMinutes { get; set; } = 30;

    /// <summary>Failed proofs per conversation and hour before a person takes over.</summary>
    [Range(1, 100)]
    public int FailedProofsPerHour { get; set; } = 5;

    /// <summary>Failed proofs per hour for one order number, visitor, e-mail address or post code, over all conversations, before none is taken for them until the hour is over.</summary>
    [Range(1, 1000)]
    public int FailedProofsPerOrderAndHour { get; set; } = 10;
}
