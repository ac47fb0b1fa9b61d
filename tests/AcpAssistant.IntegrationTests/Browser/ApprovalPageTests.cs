using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Risk;
using AcpAssistant.IntegrationTests.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>Orders that wait for a decision, on the review pages as a browser without script sends them.</summary>
public sealed class ApprovalPageTests : IAsyncLifetime
{
    private PagesHost _host = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ICheckoutStore Store => _host.Services.GetRequiredService<ICheckoutStore>();

    public async ValueTask InitializeAsync()
    {
        _host = await PagesHost.StartAsync([], CancellationToken.None);
        _client = new HttpClient { BaseAddress = new Uri(_host.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_decides_without_signing_in()
    {
        var id = await WaitingAsync();

        var page = await _client.GetStringAsync(new Uri("/review/approvals", UriKind.Relative), Cancellation);

        page.ShouldContain("name=\"password\"");
        page.ShouldNotContain(id.Value);
    }

    [Theory]
    [InlineData("approve", CheckoutStatus.Completed, "the order placed")]
    [InlineData("decline", CheckoutStatus.Canceled, "the payment was let go")]
    public async Task Facts_and_reasons_are_shown_and_a_button_decides(
        string button,
        CheckoutStatus status,
        string told
    )
    {
        var id = await WaitingAsync();
        await SignInAsync();
        var page = await _client.GetStringAsync(new Uri("/review/approvals", UriKind.Relative), Cancellation);
        page.ShouldContain(id.Value);
        page.ShouldContain("Billed in FR, sent to US.");

        var answer = await PostAsync("/review/approvals/" + button, TokenOf(page), ("session", id.Value));

        answer.ShouldContain(told);
        answer.ShouldNotContain($"value=\"{id.Value}\"");
        (await Store.FindForShopAsync(id, Cancellation))!.Status.ShouldBe(status);
        (await PostAsync("/review/approvals/" + button, TokenOf(page), ("session", id.Value))).ShouldContain(
            "Somebody else has decided already."
        );
    }

    private async Task<SessionId> WaitingAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var session = Samples.Session("cs_waits");
        var attempt = new PaymentAttempt("cs_waits-1", new Money(5000, session.Currency), "card", "f", now);
        var held = (PaymentOutcome.Authorized)
            await _host
                .Services.GetRequiredService<IPaymentGateway>()
                .ChargeAsync(
                    new ChargeRequest(
                        new PaymentInstrument("card", "spt_test_visa", "spt"),
                        attempt.Amount,
                        attempt.Key,
                        session.Id
                    )
                    {
                        Captures = false,
                    },
                    Cancellation
                );
        var waiting = session with
        {
            Status = CheckoutStatus.PendingApproval,
            Lines = [],
            FulfillmentSelections = [],
            FulfillmentOptions = [],
            DiscountUses = [],
            PendingAttempt = null,
            Authentication = null,
            AbandonedAttempts = [],
            Review = new RiskReview(["Billed in FR, sent to US."], now.AddDays(2))
            {
                Held = new HeldPayment(attempt, held.PaymentId, held.Display),
            },
        };
        await Store.CommitAsync(new CheckoutCommit { Session = waiting }, Cancellation);
        return session.Id;
    }

    private async Task SignInAsync()
    {
        var password = await _host.Services.GetRequiredService<Server.Admin.FirstPassword>().EnsureAsync(Cancellation);
        var form = await _client.GetStringAsync(new Uri("/review/sign-in", UriKind.Relative), Cancellation);
        await PostAsync(
            "/review/sign-in",
            TokenOf(form),
            ("user", "admin"),
            ("name", "Robin"),
            ("password", password!),
            ("next", "/review/approvals")
        );
    }

    private async Task<string> PostAsync(string path, string token, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            new KeyValuePair<string, string>("form_token", token),
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        ]);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private static string TokenOf(string page) => page.Split("name=\"form_token\" value=\"")[1].Split('"')[0];
}
