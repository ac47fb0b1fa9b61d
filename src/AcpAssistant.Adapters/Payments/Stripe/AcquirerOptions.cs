using System.ComponentModel.DataAnnotations;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>The bank that takes the shop's payments; its figures are with the account's 3-D Secure settings. Section <c>ACP:Stripe:Acquirer</c>.</summary>
public sealed class AcquirerOptions
{
    /// <summary>Bank identification number at the directory servers.</summary>
    [Required(ErrorMessage = "ACP__Stripe__Acquirer__Bin must be set, for example 424242.")]
    [RegularExpression(
        "^[0-9]{1,11}$",
        ErrorMessage = "ACP__Stripe__Acquirer__Bin must be 1 to 11 digits, for example 424242."
    )]
    public string Bin { get; set; } = "";

    /// <summary>Country of the bank.</summary>
    [Required(ErrorMessage = "ACP__Stripe__Acquirer__Country must be set, for example US.")]
    [RegularExpression(
        "^[A-Z]{2}$",
        ErrorMessage = "ACP__Stripe__Acquirer__Country must be two capital letters, for example US."
    )]
    public string Country { get; set; } = "";

    /// <summary>The shop's number at the bank.</summary>
    [Required(ErrorMessage = "ACP__Stripe__Acquirer__MerchantId must be set, for example 123456789012.")]
    [StringLength(
        35,
        ErrorMessage = "ACP__Stripe__Acquirer__MerchantId must be at most 35 characters, for example 123456789012."
    )]
    public string MerchantId { get; set; } = "";

    /// <summary>The shop's name at the bank.</summary>
    [Required(ErrorMessage = "ACP__Stripe__Acquirer__MerchantName must be set, for example Cascadia Outdoor.")]
    [StringLength(
        40,
        ErrorMessage = "ACP__Stripe__Acquirer__MerchantName must be at most 40 characters, for example Cascadia Outdoor."
    )]
    public string MerchantName { get; set; } = "";

    /// <summary>Where a directory server asks for one.</summary>
    [StringLength(
        35,
        ErrorMessage = "ACP__Stripe__Acquirer__RequestorId must be at most 35 characters, for example req_123."
    )]
    public string? RequestorId { get; set; }

    /// <summary>How the shop would like 3-D Secure done: ChallengeMandated, ChallengePreferred, Frictionless; null = no matter.</summary>
    public FlowPreference? FlowPreference { get; set; }

    internal AuthenticationRequest? RequestFor(string? brand) =>
        brand switch
        {
            "visa" => Of(CardNetwork.Visa),
            "mastercard" => Of(CardNetwork.Mastercard),
            "amex" => Of(CardNetwork.AmericanExpress),
            _ => null,
        };

    private AuthenticationRequest Of(CardNetwork network) =>
        new(network, new Acquirer(Bin, Country, MerchantId, MerchantName, RequestorId), FlowPreference);
}
