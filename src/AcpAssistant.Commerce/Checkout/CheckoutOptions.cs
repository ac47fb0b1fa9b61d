using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Limits of a checkout session.</summary>
public sealed class CheckoutOptions
{
    /// <summary>How long an uncompleted session lives.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Most pieces of one item.</summary>
    [Range(1, 1_000_000)]
    public int MaxQuantityPerLine { get; set; } = 99;

    /// <summary>Most different items.</summary>
    [Range(1, 1000)]
    public int MaxLines { get; set; } = 100;

    /// <summary>How long a running payment is left alone before its outcome is asked for; longer than the payment provider's time-out.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PaymentGrace { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a person may take on the payment provider's page; Stripe allows half an hour to a day.</summary>
    [Range(typeof(TimeSpan), "00:31:00", "23:59:00")]
    public TimeSpan PaymentPageLifetime { get; set; } = TimeSpan.FromMinutes(40);
}
