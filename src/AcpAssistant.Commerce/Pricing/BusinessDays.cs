namespace AcpAssistant.Commerce.Pricing;

/// <summary>Counts Monday to Friday; public holidays are not known.</summary>
public static class BusinessDays
{
    /// <summary>The day reached after <paramref name="days"/> business days; 0 on a weekend is the Monday after.</summary>
    public static DateOnly Add(DateOnly from, int days)
    {
        var day = NextBusinessDay(from);
        // Starting on a weekend, the Monday after is the first business day to pass, not one to skip.
        var left = day == from ? days : days - 1;
        while (left > 0)
        {
            day = NextBusinessDay(day.AddDays(1));
            left--;
        }

        return day;
    }

    private static DateOnly NextBusinessDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
