using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Adapters.Notifications.Smtp;

/// <summary>The mail server that mails are handed to.</summary>
public sealed class SmtpOptions
{
    /// <summary>Host name, such as smtp.example.com.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>587 for submission with STARTTLS, 465 for TLS from the first byte.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>False only for a relay on the same machine.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>User name; empty = no sign-in.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Password of the user; a secret.</summary>
    public string Password { get; set; } = "";

    /// <summary>Sender's address, such as help@example.com.</summary>
    [Required(
        ErrorMessage = "ACP__Smtp__From must be the sender's address, for example ACP__Smtp__From=help@example.com"
    )]
    [EmailAddress(
        ErrorMessage = "ACP__Smtp__From must be the sender's address, for example ACP__Smtp__From=help@example.com"
    )]
    public string From { get; set; } = "";

    /// <summary>Sender's name.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Seconds to wait for the server.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 20;
}
