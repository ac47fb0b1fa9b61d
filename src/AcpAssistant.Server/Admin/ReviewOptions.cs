using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Admin;

/// <summary>Who may use the review page, section <c>ACP:Review</c>.</summary>
public sealed class ReviewOptions
{
    /// <summary>User name of the sign-in; the password is made at the first start.</summary>
    [Required(ErrorMessage = "ACP__Review__UserName must not be empty, for example ACP__Review__UserName=admin")]
    [StringLength(60, ErrorMessage = "ACP__Review__UserName may have 60 characters, for example admin")]
    public string UserName { get; set; } = "admin";
}
