using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Puts returns into words, from the policy's decision alone.</summary>
internal static class ReturnWording
{
    /// <summary>The question which items come back.</summary>
    public static string WhichItems(Order order, Wording wording) =>
        wording.Say("return.which", ("order", order.Id.Value))
        + "\n"
        + string.Join('\n', order.Lines.Select(line => $"- {line.Quantity} × {OrderWording.LineTitle(line, wording)}"));

    /// <summary>What a yes does: items, refund, deduction, deadline.</summary>
    public static string Confirm(Order order, ReturnAssessment.Eligible eligible, Wording wording)
    {
        var parts = new List<string>
        {
            wording.Say(
                "return.confirm",
                ("order", order.Id.Value),
                ("items", Items(order, eligible.Lines, wording)),
                ("refund", wording.Money(eligible.Refund)),
                ("where", OrderWording.Payment(eligible.RefundTo, wording))
            ),
        };
        if (eligible.Deduction.Amount > 0)
        {
            parts.Add(wording.Say("return.deduction", ("amount", wording.Money(eligible.Deduction))));
        }

        if (eligible.Deadline is { } deadline)
        {
            parts.Add(wording.Say("return.deadline", ("day", wording.Day(deadline))));
        }

        return string.Join(' ', parts);
    }

    /// <summary>Why it can't come back.</summary>
    public static string WhyNot(Order order, ReturnAssessment.NotEligible refused, Wording wording)
    {
        var line = order.Lines.FirstOrDefault(line => string.Equals(line.Id, refused.LineId, StringComparison.Ordinal));
        // The policy's own reason says more than "by our policy"; a merchant's rules may have reasons without a text.
        var told = "return.not." + refused.TextKey;
        return wording.Say(
            wording.Has(told) ? told : "return.not." + refused.Reason,
            ("order", order.Id.Value),
            ("item", line is null ? wording.Say("return.this_item") : OrderWording.LineTitle(line, wording)),
            ("day", refused.Deadline is { } day ? wording.Day(day) : "")
        );
    }

    /// <summary>The return exists now.</summary>
    public static string Done(ReturnRequest request, Wording wording) =>
        wording.Say(
            "return.done",
            ("return", request.Id.Value),
            ("refund", wording.Money(request.Refund)),
            ("where", OrderWording.Payment(request.RefundTo, wording))
        );

    /// <summary>The outcome's name for the record.</summary>
    public static string Outcome(ReturnAssessment assessment) =>
        assessment switch
        {
            ReturnAssessment.Eligible => "awaits_confirmation",
            ReturnAssessment.NotEligible refused => "refused: " + refused.Reason,
            ReturnAssessment.NeedsPerson person => "needs_person: " + person.Reason,
            _ => "not_found",
        };

    private static string Items(Order order, ImmutableArray<ReturnLine> lines, Wording wording) =>
        wording.List([
            .. lines.Select(line =>
            {
                var ordered = order.Lines.First(candidate =>
                    string.Equals(candidate.Id, line.LineId, StringComparison.Ordinal)
                );
                return $"{line.Quantity} × {OrderWording.LineTitle(ordered, wording)}";
            }),
        ]);
}
