using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>Writes the mails about an order in the buyer's language, from the order as it stands.</summary>
internal sealed class OrderMailWriter(
    OrderLinks links,
    IOptions<ShopOptions> shop,
    IOptions<ReturnPolicyOptions> returnPolicy,
    IOptions<MailOptions> mails
)
{
    public Task<Mail> ConfirmedAsync(Order order, MailOccasion occasion, CancellationToken cancellationToken) =>
        WriteAsync(
            order,
            occasion,
            texts => OrderFigures.Fill(texts.ConfirmedSubject, order.Id.Value, shop.Value.Name),
            (body, texts, figures) =>
            {
                body.Paragraph(texts.Confirmed).Rows(Lines(order, figures)).Rows(figures.Totals());
                foreach (var place in order.Deliveries.Select(delivery => delivery.Pickup).OfType<PickupPlace>())
                {
                    body.Paragraph(
                        $"{place.Name}, {place.Address.LineOne}, {place.Address.City}. {place.Instructions}".TrimEnd()
                    );
                }

                if (order.IsSent && order.ShippingAddress is { } address)
                {
                    body.Paragraph(OrderFigures.Fill(texts.ShipTo, $"{address.Name}, {address.City}"));
                }

                if (order.PromisedBy is { } day)
                {
                    body.Paragraph(OrderFigures.Fill(Words(order).ExpectedBy, figures.Day(day)));
                }
            },
            cancellationToken
        );

    public Task<Mail> CanceledAsync(Order order, MailOccasion occasion, CancellationToken cancellationToken) =>
        WriteAsync(
            order,
            occasion,
            texts => OrderFigures.Fill(texts.CanceledSubject, order.Id.Value),
            (body, texts, figures) =>
            {
                body.Paragraph(OrderFigures.Fill(texts.Canceled, order.Id.Value)).Rows(Lines(order, figures));
                foreach (var back in order.Payments.Where(IsMoneyBack))
                {
                    body.Paragraph(
                        OrderFigures.Fill(
                            texts.CanceledRefund,
                            figures.Money(back.Amount),
                            Destination(back.Display, texts)
                        )
                    );
                }
            },
            cancellationToken
        );

    public Task<Mail> RefundedAsync(Order order, MailOccasion occasion, CancellationToken cancellationToken) =>
        WriteAsync(
            order,
            occasion,
            texts => OrderFigures.Fill(texts.RefundSubject, order.Id.Value),
            (body, texts, figures) =>
            {
                foreach (var back in order.Payments.Where(payment => payment.Kind == OrderPaymentKinds.Refund))
                {
                    body.Paragraph(
                        OrderFigures.Fill(
                            texts.Refund,
                            figures.Money(back.Amount),
                            Destination(back.Display, texts),
                            figures.Day(back.At ?? order.UpdatedAt)
                        )
                    );
                }

                body.Paragraph(texts.RefundWait);
            },
            cancellationToken
        );

    public Task<Mail> ReturnAcceptedAsync(
        Order order,
        ReturnRequest back,
        MailOccasion occasion,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            order,
            occasion,
            texts => OrderFigures.Fill(texts.ReturnSubject, back.Id.Value),
            (body, texts, figures) =>
            {
                body.Paragraph(OrderFigures.Fill(texts.Return, back.Id.Value, order.Id.Value));
                foreach (var piece in back.Lines)
                {
                    var line = order.Lines.First(line => line.Id == piece.LineId);
                    body.Paragraph($"{piece.Quantity} × {OrderFigures.Title(line)}");
                }

                body.Paragraph(
                    mails.Value.ReturnInstructions.TryGetValue(LanguageOf(order).Code, out var own)
                        ? own
                        : OrderFigures.Fill(texts.ReturnHow, back.Id.Value)
                );
                if (returnPolicy.Value.PolicyUrl is { Length: > 0 } policy)
                {
                    body.Link(texts.ReturnPolicy, policy.StartsWith('/') ? BaseUrl + policy : policy);
                }

                body.Paragraph(
                    OrderFigures.Fill(
                        texts.ReturnRefund,
                        figures.Money(back.Refund.Amount),
                        Destination(back.RefundTo, texts)
                    )
                );
            },
            cancellationToken
        );

    private string BaseUrl => shop.Value.BaseUrl.TrimEnd('/');

    private async Task<Mail> WriteAsync(
        Order order,
        MailOccasion occasion,
        Func<MailTexts, string> subject,
        Action<MailBody, MailTexts, OrderFigures> write,
        CancellationToken cancellationToken
    )
    {
        var language = LanguageOf(order);
        var texts = MailTexts.In(language);
        var body = new MailBody().Paragraph(texts.Hello);
        write(body, texts, new OrderFigures(order, language));
        body.Link(texts.SeeOrder, await links.AddressAsync(order, language, occasion.At, cancellationToken))
            .Paragraph(OrderFigures.Fill(texts.Questions, shop.Value.SupportEmail))
            .Paragraph(OrderFigures.Fill(texts.Goodbye, shop.Value.Name));
        return new Mail(occasion.MailId, order.Email, subject(texts), body.Text(), occasion.At)
        {
            Html = body.Html(language.Code),
        };
    }

    private PageLanguage LanguageOf(Order order) => PageLanguage.Of(order.Locale, shop.Value.Language);

    private OrderTexts Words(Order order) => OrderTexts.In(LanguageOf(order));

    private static IEnumerable<(string Left, string Right, bool Strong)> Lines(Order order, OrderFigures figures) =>
        order.Lines.Select(line => ($"{line.Quantity} × {OrderFigures.Title(line)}", figures.Price(line), false));

    private static bool IsMoneyBack(OrderPayment payment) =>
        payment.Kind != OrderPaymentKinds.Payment && !OrderPaymentKinds.IsDispute(payment.Kind);

    private static string Destination(string display, MailTexts texts) =>
        display.Length == 0 ? texts.OriginalPayment : display;
}
