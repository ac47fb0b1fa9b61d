using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>A shop's data in memory: the stores below share it, so that a commit over several of them is one transaction as in the databases.</summary>
public sealed class InMemoryShop
{
    public InMemoryShop()
    {
        Catalog = new InMemoryCatalog(this);
        Checkouts = new InMemoryCheckoutStore(this);
        Orders = new InMemoryOrderStore(this);
        Returns = new InMemoryReturnStore(this);
    }

    public InMemoryCatalog Catalog { get; }

    public InMemoryCheckoutStore Checkouts { get; }

    public InMemoryOrderStore Orders { get; }

    public InMemoryReturnStore Returns { get; }

    internal Lock Gate { get; } = new();

    internal SortedDictionary<string, Product> ProductTable { get; } = new(StringComparer.Ordinal);

    internal Dictionary<SessionId, CheckoutSession> SessionTable { get; } = [];

    internal Dictionary<OrderId, Order> OrderTable { get; } = [];

    internal List<DiscountUse> DiscountUseTable { get; } = [];

    internal List<ReturnRequest> ReturnTable { get; } = [];

    internal List<OutboxMessage> OutboxTable { get; } = [];

    internal Dictionary<IdempotencyKey, StoredResponse> AnswerTable { get; } = [];

    /// <summary>Messages written so far.</summary>
    public IReadOnlyList<OutboxMessage> Outbox
    {
        get
        {
            lock (Gate)
            {
                return [.. OutboxTable];
            }
        }
    }

    /// <summary>Every order there is.</summary>
    public IReadOnlyList<Order> AllOrders
    {
        get
        {
            lock (Gate)
            {
                return [.. OrderTable.Values];
            }
        }
    }

    /// <summary>The answer stored under a key, or null.</summary>
    public StoredResponse? AnswerOf(IdempotencyKey key)
    {
        lock (Gate)
        {
            return AnswerTable.GetValueOrDefault(key);
        }
    }

    /// <summary>Pieces on hand of a variant.</summary>
    public int? StockOf(VariantId id)
    {
        lock (Gate)
        {
            return FindVariant(id)?.Variant.Stock;
        }
    }

    internal CatalogItem? FindVariant(VariantId id)
    {
        foreach (var product in ProductTable.Values)
        {
            if (product.Variants.FirstOrDefault(variant => variant.Id == id) is { } variant)
            {
                return new CatalogItem(product, variant);
            }
        }

        return null;
    }

    /// <summary>Changes the stock of a counted variant; false when it would go below zero.</summary>
    internal bool TryMoveStock(VariantId id, int taken)
    {
        if (FindVariant(id) is not { Variant: { Stock: { } stock } variant } item)
        {
            return true;
        }

        if (stock - taken < 0)
        {
            return false;
        }

        var changed = item.Product.Variants.Replace(variant, variant with { Stock = stock - taken });
        ProductTable[item.Product.Id.Value] = item.Product with { Variants = changed };
        return true;
    }
}
