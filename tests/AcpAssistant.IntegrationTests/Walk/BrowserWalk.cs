using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.IntegrationTests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>Ask, buy, where is it, send it back, complain and be answered by a person: all in the widget and on the review page, each step checked against what the shop has stored.</summary>
internal sealed class BrowserWalk(ShopHost shop, WalkBrowser browser, WalkWords words)
{
    private const string SupportName = "Robin";

    private readonly WidgetLabels _labels = WidgetLabels.In(words.Language);

    /// <summary>Whether this walk is the one that the documentation shows.</summary>
    public bool IsPictured { get; init; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Email => _labels.Form["E-mail"];

    public async Task RunAsync()
    {
        OrderId order;
        await using (var visit = await browser.VisitAsync(shop, words.Language))
        {
            await AskAsync(visit);
            order = await BuyAsync(visit);
            visit.ShouldHaveNoComplaints();
        }

        await using (var visit = await browser.VisitAsync(shop, words.Language))
        {
            await TrackAsync(visit, order);
            visit.ShouldHaveNoComplaints();
        }

        await using (var visit = await browser.VisitAsync(shop, words.Language))
        {
            await visit.OpenAsync(words.Page(null));
            await ReturnAsync(visit);
            await ComplainAsync(visit);
            visit.ShouldHaveNoComplaints();
        }
    }

    private async Task AskAsync(Visit visit)
    {
        await visit.GoAsync(words.Page(words.AskedOn));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = _labels.Launcher, Exact = true }).ClickAsync();
        var answer = await visit.TurnAsync(words.Question);

        (await answer.Locator(".text").First.InnerTextAsync()).ShouldContain(words.Fact, Case.Insensitive);
        if (words.FactDocument is not null)
        {
            await answer.GetByRole(AriaRole.Button, new() { Name = _labels.SourceWord }).First.ClickAsync();
            var quote = await answer.Locator("blockquote").InnerTextAsync();
            quote.ShouldContain(words.Fact, Case.Insensitive);
            await SourceShouldLeadSomewhereAsync(visit, answer);
            await PictureAsync(visit, "chat-ask");
        }
    }

    // What was uploaded without an address has none to lead to.
    private async Task SourceShouldLeadSomewhereAsync(Visit visit, ILocator answer)
    {
        var link = answer.GetByRole(AriaRole.Link, new() { Name = _labels.OpenSource });
        if (words.FactDocumentHasPage)
        {
            var response = await visit.Page.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
            response.Status.ShouldBe(200, response.Url);
        }
    }

    private async Task<OrderId> BuyAsync(Visit visit)
    {
        await visit.GoAsync(words.Page(words.ProductId));
        await visit.Dialog.WaitForAsync();
        var offer = await visit.TurnAsync(words.Buy);
        var card = offer.GetByRole(AriaRole.Group, new() { Name = _labels.ConfirmTitle });
        var summary = await card.Locator(".summary").InnerTextAsync();
        foreach (var part in words.Bought)
        {
            summary.ShouldContain(part);
        }

        await PictureAsync(visit, "chat-confirm");
        await card.GetByRole(AriaRole.Button, new() { Name = _labels.Yes }).ClickAsync();
        await FillAsync(visit);
        await ChooseDeliveryAsync(visit);
        var pay = visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Pay });
        var shown = Digits(await pay.InnerTextAsync());
        await visit
            .Dialog.GetByRole(AriaRole.Group, new() { Name = _labels.Payment, Exact = true })
            .GetByRole(AriaRole.Radio)
            .First.CheckAsync();
        await visit.WindowShouldHoldStillAsync();
        await visit
            .Dialog.GetByRole(AriaRole.Group, new() { Name = _labels.Delivery, Exact = true })
            .EvaluateAsync("group => group.scrollIntoView()");
        await PictureAsync(visit, "chat-checkout");
        await pay.ClickAsync();

        await visit.Dialog.GetByText(_labels.Thanks).WaitForAsync();
        var id = new OrderId((await visit.Dialog.Locator(".order-number").InnerTextAsync()).Split(' ')[^1]);
        var order = (await shop.Get<IOrderStore>().FindForShopAsync(id, Cancellation)).ShouldNotBeNull();
        var line = order.Lines.ShouldHaveSingleItem();
        (line.VariantId.Value, line.Quantity).ShouldBe((words.VariantId, words.Quantity));
        order.TotalAmount.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(shown);
        order.Email.Value.ShouldBe(Email);
        return id;
    }

    private async Task FillAsync(Visit visit)
    {
        foreach (var (label, value) in _labels.Form)
        {
            await visit.Dialog.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        }

        await visit.Dialog.GetByLabel(_labels.CountryLabel).SelectOptionAsync(_labels.Country);
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Continue }).ClickAsync();
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Pay }).WaitForAsync();
    }

    // The last one is the dearest where there are several.
    private async Task ChooseDeliveryAsync(Visit visit)
    {
        var pay = visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Pay });
        var before = await pay.InnerTextAsync();
        var ways = visit
            .Dialog.GetByRole(AriaRole.Group, new() { Name = _labels.Delivery, Exact = true })
            .GetByRole(AriaRole.Radio);
        await ways.Last.CheckAsync();
        if (await ways.CountAsync() > 1)
        {
            await Assertions.Expect(pay).Not.ToHaveTextAsync(before);
        }
    }

    private async Task TrackAsync(Visit visit, OrderId order)
    {
        await visit.OpenAsync(words.Page(null));
        await visit.TurnAsync(words.WhereIsMyOrder);
        await visit.TurnAsync(order.Value);
        (await visit.Log.InnerTextAsync()).ShouldNotContain(words.Bought[1], Case.Insensitive, "a number alone");

        var status = await visit.TurnAsync(Email);

        var told = await status.InnerTextAsync();
        told.ShouldContain(order.Value);
        told.ShouldContain(words.Bought[1]);
        await PictureAsync(visit, "chat-status");
    }

    private async Task ReturnAsync(Visit visit)
    {
        var id = new OrderId(words.ReturnOrder);
        var order = (await shop.Get<IOrderStore>().FindForShopAsync(id, Cancellation)).ShouldNotBeNull();
        await visit.TurnAsync(words.Return);
        var asked = await visit.TurnAsync(order.Email.Value);
        var yes = visit.Log.GetByRole(AriaRole.Button, new() { Name = _labels.Yes });
        if (await yes.CountAsync() == 0)
        {
            asked = await visit.TurnAsync(words.ReturnItem);
        }

        (await asked.Locator(".confirmation .summary").InnerTextAsync()).ShouldContain(id.Value);
        (await ReturnsAsync(id)).ShouldBeEmpty("nothing happens before the yes");
        var done = await visit.TurnAsync(() => yes.ClickAsync());

        var saved = (await ReturnsAsync(id)).ShouldHaveSingleItem();
        (await done.InnerTextAsync()).ShouldContain(saved.Id.Value);
        var line = order.Lines.Single(line => line.Id == saved.Lines.ShouldHaveSingleItem().LineId);
        line.VariantId.Value.ShouldBe(words.ReturnVariant);
    }

    private async Task ComplainAsync(Visit visit)
    {
        await visit.TurnAsync(words.Complaint);
        var handedOver = await visit.TurnAsync(words.YesToPerson);
        var notice = await handedOver.Locator(".notice-title").InnerTextAsync();
        var ticket = (await shop.Get<ITicketDesk>().FindAsync(notice.Split(' ')[^1], Cancellation)).ShouldNotBeNull(
            notice
        );
        ticket.Summary.Language.ShouldBe(words.Language);

        var reply = "Robin here, about " + ticket.Id;
        await AnswerOnTheReviewPageAsync(ticket, reply);

        var message = visit.Log.Locator(".message.support");
        await message.WaitForAsync();
        (await message.InnerTextAsync()).ShouldContain(reply);
        (await message.Locator(".author").InnerTextAsync()).ShouldContain(SupportName, Case.Insensitive);
        // Each view alone is checked for access elsewhere; here the talk with everything in it.
        await visit.ShouldBeAccessibleAsync();
    }

    private async Task AnswerOnTheReviewPageAsync(Ticket ticket, string reply)
    {
        await using var support = await browser.VisitAsync(shop, "en");
        await support.GoAsync("/review");
        await support.Page.GetByLabel("User name").FillAsync("admin");
        await support.Page.GetByLabel("Your name").FillAsync(SupportName);
        await support.Page.GetByLabel("Password").FillAsync(shop.FirstStart.ReviewPassword.ShouldNotBeNull());
        await support.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await support.Page.Locator($"a[href$='{ticket.Id}']").ClickAsync();

        // The whole talk, why it came here and what had been done.
        var page = support.Page.Locator("main");
        var conversation = page.GetByRole(AriaRole.Region, new() { Name = "Conversation" });
        await conversation.GetByText(words.Complaint).First.WaitForAsync();
        (await conversation.InnerTextAsync()).ShouldContain(words.Return);
        var told = await page.InnerTextAsync();
        told.ShouldContain("complaint", Case.Insensitive);
        told.ShouldContain(words.ReturnOrder);
        told.ShouldContain("start_return");

        await support.Page.GetByLabel("Reply to the customer").FillAsync(reply);
        await support.Page.GetByRole(AriaRole.Button, new() { Name = "Send reply" }).ClickAsync();
        await conversation.GetByText(reply).WaitForAsync();
        support.ShouldHaveNoComplaints();
    }

    private Task PictureAsync(Visit visit, string name) => IsPictured ? visit.PictureAsync(name) : Task.CompletedTask;

    private async Task<IReadOnlyList<ReturnRequest>> ReturnsAsync(OrderId order) =>
        await shop.Get<IReturnStore>().ListAsync(order, Cancellation);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
