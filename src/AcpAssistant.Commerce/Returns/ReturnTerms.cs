using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What the policy says about one ordered line.</summary>
/// <param name="IsReturnable">False when it never comes back.</param>
/// <param name="WindowDays">Days after delivery.</param>
/// <param name="Reason">Text key of the exclusion.</param>
internal sealed record ReturnTerms(bool IsReturnable, int WindowDays, string Reason)
{
    private static readonly char[] TagSeparators = [' ', ',', ';'];

    /// <summary>A matching "not returnable" beats a window; among windows the first match wins.</summary>
    public static ReturnTerms For(OrderLine line, Order order, Product? product, ReturnPolicyOptions policy)
    {
        // Nothing can be sent back that was never sent.
        if (order.Deliveries.Any(delivery => IsDownload(delivery, line)))
        {
            return new ReturnTerms(false, 0, "digital");
        }

        var lineTags = order.LineTags.GetValueOrDefault(line.Id, "").Split(TagSeparators);
        var tags = lineTags
            .Concat(product is null ? [] : product.Tags)
            .Where(tag => tag.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rules = policy.Rules.Where(rule => Applies(rule, product?.Category, tags)).ToList();
        if (rules.Find(rule => rule.NotReturnable) is { } exclusion)
        {
            return new ReturnTerms(false, 0, exclusion.Reason.Length > 0 ? exclusion.Reason : "not_returnable");
        }

        var window = rules.Find(rule => rule.WindowDays is not null)?.WindowDays ?? policy.WindowDays;
        return new ReturnTerms(true, window, "");
    }

    private static bool IsDownload(OrderDelivery delivery, OrderLine line) =>
        delivery.Type == FulfillmentType.Digital && delivery.LineIds.Contains(line.Id, StringComparer.Ordinal);

    private static bool Applies(ReturnRule rule, string? category, HashSet<string> tags) =>
        rule.Categories.Count + rule.Tags.Count > 0
        && (
            rule.Categories.Count == 0
            || (category is not null && rule.Categories.Contains(category, StringComparer.OrdinalIgnoreCase))
        )
        && (rule.Tags.Count == 0 || rule.Tags.Any(tags.Contains));
}
