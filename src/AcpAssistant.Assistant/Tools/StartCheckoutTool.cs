using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Starts a checkout in the shop's own checkout service, after the person's yes. Paying is the person's own step in the widget.</summary>
public sealed class StartCheckoutTool(
    ICatalog catalog,
    ICheckoutStarter checkout,
    Confirmations confirmations,
    IOptions<ChatOptions> options
) : IConfirmedTool
{
    /// <summary>The tool's name.</summary>
    public const string Name = "start_checkout";

    private static readonly JsonNamingPolicy Snake = JsonNamingPolicy.SnakeCaseLower;

    /// <inheritdoc/>
    public string ToolName => Name;

    /// <summary>Proposes the cart with prices of now, or says why it can't be.</summary>
    public async Task<CheckoutToolResult> ProposeAsync(
        IReadOnlyList<CartItem> items,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var wanted = await WithOpenCartAsync(items, context, cancellationToken);
        var known = (
            await catalog.FindItemsAsync([.. wanted.Select(item => item.Variant)], cancellationToken)
        ).ToDictionary(item => item.Variant.Id);
        if (wanted.Length == 0 || Array.Find(wanted, item => !known.ContainsKey(item.Variant)) is not null)
        {
            return Refuse(context, "refused: unknown_item", context.Wording.Say("buy.unknown"));
        }

        if (Array.Find(wanted, item => item.Quantity < 1 || item.Quantity > options.Value.MaxQuantity) is not null)
        {
            return Refuse(
                context,
                "refused: quantity",
                context.Wording.Say("buy.quantity", ("most", Text(options.Value.MaxQuantity)))
            );
        }

        if (Array.Find(wanted, item => known[item.Variant].Variant.Stock < item.Quantity) is { } missing)
        {
            var item = known[missing.Variant];
            var key = item.Variant.Stock > 0 ? "buy.too_few" : "buy.out_of_stock";
            return Refuse(
                context,
                "refused: out_of_stock",
                context.Wording.Say(key, ("item", Title(item, context)), ("left", Text(item.Variant.Stock ?? 0)))
            );
        }

        var summary = Summary(wanted, known, context);
        confirmations.Propose(context, Name, summary, Arguments(wanted));
        context.Record(Name, "awaits_confirmation", ("items", Arguments(wanted)["items"]));
        return new CheckoutToolResult.Proposed(summary);
    }

    /// <inheritdoc/>
    public async Task<string> RunConfirmedAsync(
        PendingConfirmation confirmed,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var items = Read(confirmed.Arguments["items"]);
        var known = await catalog.FindItemsAsync([.. items.Select(item => item.Variant)], cancellationToken);
        if (known.Count == 0)
        {
            context.Record(Name, "refused: unknown_item");
            return context.Wording.Say("buy.unknown");
        }

        var result = await checkout.CreateAsync(
            new CheckoutCommand.Create(
                CheckoutOwner.Visitor(context.State.VisitorHash),
                known[0].Variant.Price.Currency,
                [.. items.Select(item => new ItemRequest(item.Variant, item.Quantity))],
                Buyer: null,
                Address: null,
                Contact: null,
                context.Wording.Language,
                context.State.Id
            ),
            cancellationToken
        );
        if (result is not CheckoutResult.Accepted accepted)
        {
            context.Record(Name, "refused", ("items", confirmed.Arguments["items"]));
            return context.Wording.Say("buy.refused");
        }

        var session = accepted.Session;
        context.Checkout = new CheckoutReference(session.Id.Value, Snake.ConvertName(session.Status.ToString()));
        context.State = context.State with { CheckoutSessionId = session.Id.Value };
        context.Record(Name, "ok", ("session_id", session.Id.Value));
        return context.Wording.Say("buy.started");
    }

    /// <summary>What waits for a yes, or what is in the checkout that isn't finished; empty when neither.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="mayBeStarted">Whether a checkout that was started counts too.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal async Task<IReadOnlyList<CartLine>> OpenCartAsync(
        ToolContext context,
        bool mayBeStarted,
        CancellationToken cancellationToken
    )
    {
        var wanted = await OpenItemsAsync(context, mayBeStarted, cancellationToken);
        if (wanted.Count == 0)
        {
            return [];
        }

        var known = (
            await catalog.FindItemsAsync([.. wanted.Select(item => item.Variant)], cancellationToken)
        ).ToDictionary(item => item.Variant.Id);
        return
        [
            .. wanted
                .Where(item => known.ContainsKey(item.Variant))
                .Select(item => new CartLine(
                    item,
                    ProductDetailsTool.View(known[item.Variant].Product, context.Wording.Language),
                    known[item.Variant].Variant.Options
                )),
        ];
    }

    // "Add socks too" goes on with what is in the checkout that isn't finished yet.
    private async Task<CartItem[]> WithOpenCartAsync(
        IReadOnlyList<CartItem> items,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var open = Adding.IsMeant(context.Message)
            ? await OpenItemsAsync(context, mayBeStarted: true, cancellationToken)
            : [];
        return
        [
            .. open.Concat(items)
                .GroupBy(item => item.Variant)
                .Select(group => new CartItem(group.Key, group.Sum(item => item.Quantity))),
        ];
    }

    private async Task<IReadOnlyList<CartItem>> OpenItemsAsync(
        ToolContext context,
        bool mayBeStarted,
        CancellationToken cancellationToken
    ) =>
        context.State.Pending is { Tool: Name } pending && pending.Request.ExpiresAt > context.Now
            ? Read(pending.Arguments["items"])
        : mayBeStarted ? await StartedAsync(context, cancellationToken)
        : [];

    private async Task<IReadOnlyList<CartItem>> StartedAsync(
        ToolContext context,
        CancellationToken cancellationToken
    ) =>
        context.State.CheckoutSessionId is { } id
        && await checkout.FindAsync(
            new SessionId(id),
            CheckoutOwner.Visitor(context.State.VisitorHash),
            cancellationToken
        )
            is {
                Status: CheckoutStatus.Incomplete or CheckoutStatus.NotReadyForPayment or CheckoutStatus.ReadyForPayment
            } open
            ? [.. open.Lines.Select(line => new CartItem(line.VariantId, line.Quantity))]
            : [];

    private static string Summary(CartItem[] items, Dictionary<VariantId, CatalogItem> known, ToolContext context)
    {
        var wording = context.Wording;
        var total = Money.Zero(known.Values.First().Variant.Price.Currency);
        var lines = new List<string>();
        foreach (var item in items)
        {
            var price = known[item.Variant].Variant.Price;
            total += price * item.Quantity;
            lines.Add(
                wording.Say(
                    item.Quantity == 1 ? "buy.line.one" : "buy.line.many",
                    ("quantity", Text(item.Quantity)),
                    ("item", Title(known[item.Variant], context)),
                    ("price", wording.Money(price))
                )
            );
        }

        return string.Join('\n', lines) + "\n" + wording.Say("buy.subtotal", ("total", wording.Money(total)));
    }

    private static string Title(CatalogItem item, ToolContext context)
    {
        var title = item.Product.TitleIn(context.Wording.Language);
        var options = OptionNames.Values(item.Variant.Options.Values, context.Wording);
        return options.Length == 0 ? title : $"{title} ({options})";
    }

    private static CheckoutToolResult.Refused Refuse(ToolContext context, string outcome, string text)
    {
        context.Record(Name, outcome);
        return new CheckoutToolResult.Refused(text);
    }

    private static ImmutableSortedDictionary<string, string> Arguments(CartItem[] items) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(
            "items",
            string.Join('\n', items.Select(item => $"{Text(item.Quantity)} {item.Variant.Value}"))
        );

    private static CartItem[] Read(string text) =>
        [
            .. text.Split('\n')
                .Select(line => line.Split(' ', 2))
                .Select(parts => new CartItem(
                    new VariantId(parts[1]),
                    int.Parse(parts[0], CultureInfo.InvariantCulture)
                )),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
