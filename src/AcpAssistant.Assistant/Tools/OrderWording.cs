using System.Text;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Puts an order into words, from its data alone.</summary>
internal static partial class OrderWording
{
    /// <summary>"**#W123**: shipped, 2 items, $54.00".</summary>
    public static string OneLine(Order order, Wording wording)
    {
        var pieces = wording.Count("order.items", order.Lines.Sum(line => line.Quantity));
        return wording.Say(
            "order.line",
            ("order", order.Id.Value),
            ("status", wording.Say("status." + order.Status)),
            ("items", pieces),
            ("total", wording.Money(new Money(order.TotalAmount, order.Currency)))
        );
    }

    /// <summary>Where the order stands, its parcels, when it comes and whether it is late.</summary>
    public static string Status(Order order, Wording wording, DateTimeOffset now)
    {
        var text = new StringBuilder(wording.Say("order.is." + order.Status, ("order", order.Id.Value)));
        if (order.DeliveredAt is { } delivered)
        {
            text.Append(' ').Append(wording.Say("order.delivered_on", ("day", wording.Day(Day(delivered)))));
        }

        Promise(order, wording, now, text);
        foreach (var parcel in order.Fulfillments)
        {
            Parcel(parcel, order.Fulfillments.Length > 1, wording, text);
        }

        if (Refunds(order, wording) is { Length: > 0 } refunds)
        {
            text.Append(' ').Append(refunds);
        }

        text.Append("\n\n").Append(wording.Say("order.contents", ("items", Items(order, wording))));
        return text.ToString();
    }

    /// <summary>"2 × Trail Jacket (blue, M) and 1 × …".</summary>
    public static string Items(Order order, Wording wording) =>
        wording.List([.. order.Lines.Select(line => $"{line.Quantity} × {LineTitle(line, wording)}")]);

    /// <summary>"Trail Jacket (blue, M)".</summary>
    public static string LineTitle(OrderLine line, Wording wording)
    {
        // Some sources put the options into the title already; as whole words, for the M of "Merino" is no size.
        var title = TextFold.Words(line.Title);
        var options = line.Options.Values.Where(value => !Stands(TextFold.Words(value), title));
        var list = OptionNames.Values(options, wording);
        return list.Length == 0 ? line.Title : $"{line.Title} ({list})";
    }

    /// <summary>A means of payment in the person's language: "Visa ending in 4242".</summary>
    public static string Payment(string display, Wording wording)
    {
        if (CardEnding().Match(display) is { Success: true } card)
        {
            return wording.Say(
                "payment.ending",
                ("brand", card.Groups["brand"].Value),
                ("digits", card.Groups["digits"].Value)
            );
        }

        return string.Equals(display, "gift card", StringComparison.OrdinalIgnoreCase)
            ? wording.Say("payment.gift_card")
            : display;
    }

    private static bool Stands(List<string> words, List<string> text)
    {
        for (var start = 0; words.Count > 0 && start + words.Count <= text.Count; start++)
        {
            if (text.Skip(start).Take(words.Count).SequenceEqual(words, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Promise(Order order, Wording wording, DateTimeOffset now, StringBuilder text)
    {
        if (order.PromisedBy is not { } promised || order.Status is OrderStatus.Delivered or OrderStatus.Canceled)
        {
            return;
        }

        var late = Day(now).DayNumber - promised.DayNumber;
        text.Append(' ');
        text.Append(
            late > 0
                ? wording.Count("order.late", late, ("day", wording.Day(promised)))
                : wording.Say("order.on_time", ("day", wording.Day(promised)))
        );
    }

    private static void Parcel(Fulfillment parcel, bool several, Wording wording, StringBuilder text)
    {
        if (parcel.TrackingNumber is { } number)
        {
            var shown = parcel.TrackingUrl is { } url ? $"[{number}]({url})" : number;
            text.Append(several ? "\n- " : " ");
            text.Append(
                parcel.Carrier is { } carrier
                    ? wording.Say("parcel.carrier", ("carrier", carrier), ("number", shown))
                    : wording.Say("parcel.number", ("number", shown))
            );
        }

        if (parcel.Events.LastOrDefault() is { } latest)
        {
            var where = latest.Location is { } place ? $"{latest.Description} ({place})" : latest.Description;
            text.Append(' ');
            text.Append(
                wording.Say("parcel.latest", ("day", wording.Day(Day(latest.At))), ("news", where.TrimEnd('.')))
            );
        }
    }

    /// <summary>What was given back or is on its way back; empty when nothing is.</summary>
    public static string Refunds(Order order, Wording wording)
    {
        var lines = order
            .Payments.Where(payment => RefundKey(payment.Kind) is not null)
            .Select(payment =>
                wording.Say(
                    RefundKey(payment.Kind)!,
                    ("amount", wording.Money(new Money(payment.Amount, order.Currency))),
                    ("where", Payment(payment.Display, wording))
                )
            );
        return string.Join(' ', lines);
    }

    private static string? RefundKey(string kind) =>
        kind switch
        {
            OrderPaymentKinds.Refund => "order.refunded",
            OrderPaymentKinds.RefundDue or OrderPaymentKinds.RefundRequested or OrderPaymentKinds.RefundPending =>
                "order.refund_due",
            OrderPaymentKinds.RefundRefused => "order.refund_refused",
            _ => null,
        };

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    [GeneratedRegex(@"^(?<brand>.+) ending in (?<digits>\d{2,4})$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CardEnding();
}
