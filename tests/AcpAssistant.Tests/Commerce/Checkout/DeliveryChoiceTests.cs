using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.MixedShop;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class DeliveryChoiceTests
{
    private static readonly CheckoutSession Session = Created(TestShop.Create(Mugs(1), Ebooks));

    [Fact]
    public void Catalogue_data_reaches_the_lines()
    {
        var anvil = Created(TestShop.Create(new ItemRequest(Anvil, 1), Ebooks)).Lines;

        anvil[0].WeightGrams.ShouldBe(4800);
        anvil[0].IsDigital.ShouldBeFalse();
        (anvil[1].IsDigital, anvil[1].TaxClass).ShouldBe((true, "books"));
    }

    [Fact]
    public void A_mixed_cart_is_ready_with_the_cheapest_way_for_each_part()
    {
        Session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        Session.FulfillmentSelections.Select(selection => selection.OptionId).ShouldBe(["link", "parcel"]);
        Session.MainSelection!.OptionId.ShouldBe("parcel");
        // 10 % of the mug and of its parcel; books are free of it.
        Session.Totals.Single(total => total.Type == TotalType.Tax).Amount.ShouldBe(150);
    }

    [Theory]
    [InlineData("pigeon", null, "li_1", "There is no way of delivery 'pigeon' for this address.", ".option_id")]
    [InlineData("parcel", FulfillmentType.Digital, "li_1", "'parcel' is not of this type.", ".type")]
    [InlineData("parcel", null, "li_9", "There is no item 'li_9' in this session.", ".item_ids[0]")]
    [InlineData("parcel", FulfillmentType.Shipping, "ebook", "E-book is a download.", ".item_ids[0]")]
    [InlineData("link", null, "mug", "Mug is no download.", ".item_ids[0]")]
    public void What_cannot_be_meant_is_refused_with_its_place(
        string option,
        FulfillmentType? type,
        string item,
        string message,
        string place
    ) =>
        Refused(
                TestShop.Update() with
                {
                    FulfillmentChoices =
                    [
                        new FulfillmentChoice
                        {
                            OptionId = option,
                            Type = type,
                            ItemIds = [item],
                        },
                    ],
                }
            )
            .ShouldBe(new CheckoutRefusal.Invalid("invalid", message, "$.selected_fulfillment_options[0]" + place));

    [Fact]
    public void An_item_that_is_chosen_for_twice_is_refused_whichever_way_it_is_named() =>
        Refused(TestShop.Update() with { FulfillmentChoices = Choose(("parcel", "li_1"), ("round", "mug")) })
            .ShouldBe(
                new CheckoutRefusal.Invalid(
                    "invalid",
                    "A way of delivery is chosen twice for item 'mug'.",
                    "$.selected_fulfillment_options[1].item_ids[0]"
                )
            );

    [Fact]
    public void Two_options_for_all_items_are_refused() =>
        Refused(TestShop.Choose("parcel", "round"))
            .ShouldBe(
                new CheckoutRefusal.Invalid(
                    "invalid",
                    "Two ways of delivery are chosen for the same items; tell by item_ids which is for what.",
                    "$.selected_fulfillment_options[1].item_ids"
                )
            );

    [Theory]
    [InlineData("round", "key")]
    [InlineData("key", "round")]
    [InlineData("round", "round")]
    public void Options_for_all_goods_and_for_all_downloads_go_together(string first, string second) =>
        Updated(TestShop.Choose(first, second))
            .FulfillmentSelections.Select(selection => selection.OptionId)
            .ShouldContain("round");

    [Fact]
    public void A_choice_replaces_all_earlier_ones()
    {
        var first = Updated(TestShop.Choose("round", "key"));

        Updated(TestShop.Choose("denver"), first)
            .FulfillmentSelections.Select(selection => selection.OptionId)
            .ShouldBe(["link", "denver"]);
    }

    [Fact]
    public void A_choice_that_the_new_address_does_not_allow_is_forgotten_and_told_once()
    {
        var van = Updated(TestShop.Choose("round"));

        var paris = Updated(TestShop.Update() with { Address = TestShop.Paris }, van);
        var again = Updated(TestShop.Update(), paris);

        paris.MainSelection!.OptionId.ShouldBe("parcel");
        paris.FulfillmentChoices.ShouldBeEmpty();
        paris
            .Messages.Select(message => (message.Kind, message.Code, message.Content, message.Param))
            .ShouldContain(
                (
                    CheckoutMessageKind.Warning,
                    "limited_availability",
                    "A way of delivery that was chosen isn't available any more; the cheapest one is taken instead.",
                    "$.selected_fulfillment_options"
                )
            );
        again.Messages.ShouldNotContain(message => message.Code == "limited_availability");
    }

    [Fact]
    public void A_group_asks_for_a_kind_before_there_is_an_address()
    {
        var group = Group(FulfillmentType.LocalDelivery, "mug") with { Instructions = "Ring" };
        var session = Created(TestShop.Create(Mugs(1), Ebooks) with { Address = null, FulfillmentGroups = [group] });

        // Nothing is known yet but what can be fetched.
        session.FulfillmentGroups.ShouldBe([group]);
        var addressed = Updated(TestShop.Update() with { Address = Boulder }, session);

        addressed.MainSelection!.OptionId.ShouldBe("round");
        FulfillmentGroups.AskedFor(addressed.MainSelection, addressed).ShouldBe(group);
        FulfillmentGroups.AskedFor(addressed.FulfillmentSelections[0], addressed).ShouldBeNull();
    }

    [Fact]
    public void A_group_may_name_the_place_to_fetch_from_and_no_other()
    {
        var there = Group(FulfillmentType.Pickup, "mug") with { LocationId = "denver" };

        Updated(TestShop.Update() with { FulfillmentGroups = [there] }).MainSelection!.OptionId.ShouldBe("denver");
        Refused(TestShop.Update() with { FulfillmentGroups = [there with { LocationId = "mars" }] })
            .ShouldBe(
                new CheckoutRefusal.Invalid(
                    "invalid",
                    "There is no place 'mars' to fetch things from.",
                    "$.fulfillment_groups[0].location_id"
                )
            );
        Refused(TestShop.Update() with { FulfillmentGroups = [there with { LocationId = "parcel" }] })
            .Param.ShouldBe("$.fulfillment_groups[0].location_id");
    }

    [Fact]
    public void A_new_session_with_a_group_of_unknown_items_is_refused() =>
        CheckoutDecider
            .Create(
                TestShop.Create(Mugs(1)) with
                {
                    FulfillmentGroups = [Group(FulfillmentType.Shipping, "cup")],
                },
                new SessionId("cs_1"),
                Facts
            )
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBeOfType<CheckoutRefusal.Invalid>()
            .Param.ShouldBe("$.fulfillment_groups[0].item_ids[0]");

    [Fact]
    public void Groups_can_be_taken_back()
    {
        var fetched = Updated(TestShop.Update() with { FulfillmentGroups = [Group(FulfillmentType.Pickup, "mug")] });

        Updated(TestShop.Update() with { Cleared = CheckoutParts.FulfillmentGroups }, fetched)
            .MainSelection!.OptionId.ShouldBe("parcel");
    }

    internal static CheckoutSession Created(CheckoutCommand.Create command, CheckoutFacts? facts = null) =>
        CheckoutDecider
            .Create(command, new SessionId("cs_1"), facts ?? Facts)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;

    internal static ItemRequest Ebooks => new(Ebook, 1);

    internal static ItemRequest Mugs(int quantity) => new(Mug, quantity);

    private static FulfillmentChoice Group(FulfillmentType type, string item) =>
        new()
        {
            GroupId = "g",
            Type = type,
            ItemIds = [item],
        };

    private static ImmutableArray<FulfillmentChoice> Choose(params ImmutableArray<(string Option, string Item)> ways) =>
        Pricing.FulfillmentPlanTests.Choose(ways);

    private static CheckoutSession Updated(CheckoutCommand.Update command, CheckoutSession? session = null) =>
        CheckoutDecider.Update(session ?? Session, command, Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    private static CheckoutRefusal.Invalid Refused(CheckoutCommand.Update command) =>
        CheckoutDecider
            .Update(Session, command, Facts)
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBeOfType<CheckoutRefusal.Invalid>();
}
