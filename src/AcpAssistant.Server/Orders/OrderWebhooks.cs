using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Adapters.Notifications.Webhooks;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Acp;

namespace AcpAssistant.Server.Orders;

/// <summary>Tells one receiver about the orders of its agent: each time the whole order as it stands, under the event's own id.</summary>
internal sealed class OrderWebhooks(
    WebhookReceiver receiver,
    AgentOrders orders,
    AcpVersions versions,
    AcpShopSource shop,
    WebhookSender sender
) : IOutboxConsumer
{
    private readonly IAcpWire wire =
        versions.Find(receiver.ApiVersion)
        ?? throw new InvalidOperationException($"Version {receiver.ApiVersion} isn't spoken here.");

    /// <inheritdoc/>
    public OutboxRoute Route { get; } =
        new(
            NameOf(receiver.Name),
            ImmutableDictionary.CreateRange(
                StringComparer.Ordinal,
                new[] { OrderEvents.Created, OrderEvents.Updated, ReturnEvents.Requested }.Select(topic =>
                    KeyValuePair.Create(topic, TimeSpan.Zero)
                )
            )
        );

    /// <summary>The consumer's name, as dead letters show it.</summary>
    public static string NameOf(string receiver) => "webhook-" + receiver;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(message.Body);
        var id = new OrderId(body.RootElement.GetProperty("order_id").GetString()!);
        if (await orders.FindAsync(id, CheckoutOwner.Agent(receiver.Agent), cancellationToken) is not { } order)
        {
            return new DeliveryOutcome.Delivered(); // another agent's, or bought in the shop itself
        }

        var name = message.Topic == OrderEvents.Created ? receiver.CreatedEvent : receiver.UpdatedEvent;
        return await sender.SendAsync(
            receiver,
            message.Id,
            wire.WriteOrderEvent(name, order, shop.Current),
            cancellationToken
        );
    }
}
