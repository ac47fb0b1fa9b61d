using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Server.Orders;

/// <summary>Mails to the buyer: order confirmed, canceled, refunded, return accepted.</summary>
internal sealed class OrderMails(IOrderStore orders, IReturnStore returns, OrderMailWriter writer, IMailer mailer)
    : IOutboxConsumer
{
    private static readonly DeliveryOutcome Done = new DeliveryOutcome.Delivered();

    /// <inheritdoc/>
    public OutboxRoute Route { get; } =
        new(
            "order-mails",
            ImmutableDictionary.CreateRange(
                StringComparer.Ordinal,
                new[] { OrderEvents.Created, OrderEvents.Updated, ReturnEvents.Requested }.Select(topic =>
                    KeyValuePair.Create(topic, TimeSpan.Zero)
                )
            )
        );

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(message.Body);
        var id = new OrderId(body.RootElement.GetProperty("order_id").GetString()!);
        if (await orders.FindForShopAsync(id, cancellationToken) is not { } order)
        {
            return new DeliveryOutcome.Refused("There is no such order.");
        }

        if (await WriteAsync(message, body.RootElement, order, cancellationToken) is not { } mail)
        {
            return Done;
        }

        try
        {
            await mailer.SendAsync(mail, cancellationToken);
            return Done;
        }
        catch (MailRefusedException refused)
        {
            return new DeliveryOutcome.Refused(refused.Message);
        }
    }

    private async Task<Mail?> WriteAsync(
        OutboxMessage message,
        JsonElement body,
        Order order,
        CancellationToken cancellationToken
    )
    {
        var occasion = new MailOccasion("mail_" + message.Id, message.CreatedAt);
        switch (message.Topic)
        {
            case OrderEvents.Created:
                return await writer.ConfirmedAsync(order, occasion, cancellationToken);

            case OrderEvents.Updated when body.GetProperty("change").GetString() == "canceled":
                return await writer.CanceledAsync(order, occasion, cancellationToken);

            case OrderEvents.Updated when body.GetProperty("change").GetString() == "refunded":
                // "refunded" is also written when the provider refuses: there is nothing to tell the buyer then.
                return order.Payments.Any(payment => payment.Kind == OrderPaymentKinds.Refund)
                    ? await writer.RefundedAsync(order, occasion, cancellationToken)
                    : null;

            case ReturnEvents.Requested:
                var number = body.GetProperty("return_id").GetString();
                var accepted = await returns.ListAsync(order.Id, cancellationToken);
                return accepted.FirstOrDefault(back => back.Id.Value == number) is { } request
                    ? await writer.ReturnAcceptedAsync(order, request, occasion, cancellationToken)
                    : null;

            default:
                return null;
        }
    }
}
