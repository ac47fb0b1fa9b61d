using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The shop's own round to addresses nearby.</summary>
public sealed class LocalDeliveryMethod : FulfillmentMethod
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Required]
    [RegularExpression("^[A-Za-z]{2}$")]
    public string Country { get; set; } = "";

    /// <summary>What the postal codes served begin with.</summary>
    [MinLength(1)]
    public IList<string> PostalCodePrefixes { get; set; } = [];

    /// <summary>Business days (Monday to Friday) from the order to the round; 0 = the same day for orders before <see cref="OrderBy"/>.</summary>
    [Range(0, 365)]
    public int BusinessDays { get; set; }

    /// <summary>Time of day until which an order joins that round; later ones go a business day later.</summary>
    public TimeOnly OrderBy { get; set; } = new(12, 0);

    /// <summary>When the round begins.</summary>
    public TimeOnly From { get; set; } = new(16, 0);

    /// <summary>When it ends.</summary>
    public TimeOnly To { get; set; } = new(20, 0);

    /// <summary>IANA name of the zone that these times of day are in, such as "America/New_York".</summary>
    [Required(AllowEmptyStrings = false)]
    public string TimeZone { get; set; } = "UTC";

    internal DeliveryWindow WindowAt(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var first = Pricing.BusinessDays.Add(today, 0);
        var isLate = first == today && TimeOnly.FromDateTime(local.DateTime) > OrderBy;
        var day = Pricing.BusinessDays.Add(first, BusinessDays + (isLate ? 1 : 0));
        return new DeliveryWindow(At(day, From, zone), At(day, To, zone));
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
