namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>A bank's verdict, in the words of EMV 3-D Secure.</summary>
public sealed record BankVerdict
{
    /// <summary>Y, A, N, R or U.</summary>
    public required string TransStatus { get; init; }

    /// <summary>Of the directory server.</summary>
    public required string TransactionId { get; init; }

    /// <summary>Of the 3-D Secure server.</summary>
    public required string ServerTransactionId { get; init; }

    /// <summary>Such as "2.2.0".</summary>
    public required string MessageVersion { get; init; }

    /// <summary>Electronic commerce indicator, two digits.</summary>
    public string? Indicator { get; init; }

    /// <summary>Base64; null unless the bank stands by the payment.</summary>
    public string? Cryptogram { get; init; }

    /// <summary>Why, two digits.</summary>
    public string? Reason { get; init; }

    /// <summary>The bank's words to the cardholder.</summary>
    public string? CardholderInfo { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"BankVerdict {{ {TransStatus}, values withheld }}";
}
