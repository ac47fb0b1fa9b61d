using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.IntegrationTests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>Ask and buy with nothing but a keyboard, in the order in which Tab reaches things, and with what a screen reader hears.</summary>
internal sealed class KeyboardWalk(ShopHost shop, WalkBrowser browser, WalkWords words)
{
    private const int FarAway = 60;

    private readonly WidgetLabels _labels = WidgetLabels.In(words.Language);

    public async Task RunAsync()
    {
        await using var visit = await browser.VisitAsync(shop, words.Language);
        await visit.GoAsync(words.Page(words.ProductId));
        await TabToAsync(visit, visit.Page.GetByRole(AriaRole.Button, new() { Name = _labels.Launcher, Exact = true }));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Input).ToBeFocusedAsync();

        await AskAsync(visit);
        await BuyAsync(visit);
        visit.ShouldHaveNoComplaints();
    }

    private async Task AskAsync(Visit visit)
    {
        var answer = await SayAsync(visit, words.Question);
        await Assertions
            .Expect(visit.Dialog.GetByRole(AriaRole.Status).Filter(new() { HasText = _labels.Answered }))
            .ToHaveCountAsync(1);
        await Assertions.Expect(visit.Log).ToHaveAccessibleNameAsync("Conversation");

        var source = answer.GetByRole(AriaRole.Button, new() { Name = _labels.SourceWord }).Last;
        await TabToAsync(visit, source, "Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(answer.Locator("blockquote")).ToContainTextAsync(words.Fact);
        await Assertions.Expect(source).ToHaveAttributeAsync("aria-expanded", "true");
        await TabToAsync(visit, visit.Input);
    }

    private async Task BuyAsync(Visit visit)
    {
        await SayAsync(visit, words.Buy);
        await TabToAsync(visit, visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Yes }), "Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        foreach (var (label, value) in _labels.Form)
        {
            await TabToAsync(visit, visit.Dialog.GetByLabel(label, new() { Exact = true }));
            await visit.Page.Keyboard.TypeAsync(value);
        }

        await TabToAsync(visit, visit.Dialog.GetByLabel(_labels.CountryLabel));
        await visit.Page.Keyboard.TypeAsync(_labels.CountryName);
        await TabToAsync(visit, visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Continue }));
        await visit.Page.Keyboard.PressAsync("Enter");

        var pay = visit.Dialog.GetByRole(AriaRole.Button, new() { Name = _labels.Pay });
        await pay.WaitForAsync();
        var before = await pay.InnerTextAsync();
        await TabToAsync(visit, Radios(visit, _labels.Delivery).First);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(pay).Not.ToHaveTextAsync(before);
        await Assertions.Expect(Radios(visit, _labels.Delivery).Nth(1)).ToBeFocusedAsync();

        await TabToAsync(visit, Radios(visit, _labels.Payment).First);
        await TabToAsync(visit, pay);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions
            .Expect(visit.Dialog.GetByText(_labels.Thanks, new() { Exact = true }))
            .ToBeFocusedAsync(new() { Timeout = 15_000 });
        var id = new OrderId((await visit.Dialog.Locator(".order-number").InnerTextAsync()).Split(' ')[^1]);
        var order = await shop.Get<IOrderStore>().FindForShopAsync(id, TestContext.Current.CancellationToken);
        order.ShouldNotBeNull().Lines.ShouldHaveSingleItem().VariantId.Value.ShouldBe(words.VariantId);
    }

    private static Task<ILocator> SayAsync(Visit visit, string message) =>
        visit.TurnAsync(async () =>
        {
            await Assertions.Expect(visit.Input).ToBeFocusedAsync();
            await visit.Page.Keyboard.TypeAsync(message);
            await visit.Page.Keyboard.PressAsync("Enter");
        });

    private static ILocator Radios(Visit visit, string group) =>
        visit.Dialog.GetByRole(AriaRole.Group, new() { Name = group, Exact = true }).GetByRole(AriaRole.Radio);

    private static async Task TabToAsync(Visit visit, ILocator target, string key = "Tab")
    {
        await target.WaitForAsync();
        for (var press = 0; press < FarAway; press++)
        {
            if (await target.EvaluateAsync<bool>("element => element === element.getRootNode().activeElement"))
            {
                return;
            }

            await visit.Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{FarAway} presses of {key} don't lead to {target}.");
    }
}
