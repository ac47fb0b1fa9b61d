using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What an update keeps, replaces and empties.</summary>
public sealed class KeptAndClearedTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);
    private static readonly FulfillmentContact Neighbour = new("Charles", "+1555", "charles@example.com");
    private static readonly Buyer Grace = new(EmailAddress.Parse("grace@example.com"), "Grace", "Hopper", "+1777");

    private static CheckoutSession Full =>
        SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Contact = Neighbour,
                Notes = "Ring twice",
            }
        );

    [Fact]
    public void An_update_that_tells_nothing_keeps_everything()
    {
        var express = Updated(Full, TestShop.Choose("express"));

        var kept = Updated(express, TestShop.Update());

        kept.Buyer.ShouldBe(TestShop.Ada);
        kept.ShippingAddress.ShouldBe(TestShop.Denver);
        kept.Contact.ShouldBe(Neighbour);
        kept.Notes.ShouldBe("Ring twice");
        (kept.MainSelection?.OptionId).ShouldBe("express");
        kept.Totals.ShouldBe(express.Totals);
    }

    [Fact]
    public void What_an_update_tells_replaces_what_was()
    {
        var changed = Updated(
            Full,
            TestShop.Update() with
            {
                Buyer = Grace,
                Address = TestShop.Paris,
                Notes = "Leave it at the door",
            }
        );

        changed.Buyer.ShouldBe(Grace);
        changed.ShippingAddress.ShouldBe(TestShop.Paris);
        (changed.MainSelection?.OptionId).ShouldBe("eu");
        changed.Notes.ShouldBe("Leave it at the door");
        changed.Contact.ShouldBe(Neighbour);
    }

    [Fact]
    public void What_was_not_told_at_the_start_can_be_told_later()
    {
        var bare = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Buyer = null,
                Address = null,
            }
        );

        var told = Updated(
            bare,
            TestShop.Update() with
            {
                Buyer = Grace,
                Address = TestShop.Denver,
                Contact = Neighbour,
                Notes = "Ring twice",
            }
        );

        told.Buyer.ShouldBe(Grace);
        told.ShippingAddress.ShouldBe(TestShop.Denver);
        told.Contact.ShouldBe(Neighbour);
        told.Notes.ShouldBe("Ring twice");
        told.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Theory]
    [InlineData("Grace", null, null, "Grace", "+1555", "charles@example.com")]
    [InlineData(null, "+1666", null, "Charles", "+1666", "charles@example.com")]
    [InlineData(null, null, "grace@example.com", "Charles", "+1555", "grace@example.com")]
    public void A_contact_is_told_piece_by_piece(
        string? name,
        string? phone,
        string? email,
        string expectedName,
        string expectedPhone,
        string expectedEmail
    ) =>
        Updated(Full, TestShop.Update() with { Contact = new FulfillmentContact(name, phone, email) })
            .Contact.ShouldBe(new FulfillmentContact(expectedName, expectedPhone, expectedEmail));

    [Theory]
    [InlineData(CheckoutParts.Buyer)]
    [InlineData(CheckoutParts.Address)]
    [InlineData(CheckoutParts.Contact)]
    [InlineData(CheckoutParts.Fulfillment)]
    [InlineData(CheckoutParts.Notes)]
    public void What_is_cleared_is_empty_and_the_rest_stays(CheckoutParts part)
    {
        var express = Updated(Full, TestShop.Choose("express"));

        var cleared = Updated(express, TestShop.Update() with { Cleared = part });

        cleared.Buyer.ShouldBe(part == CheckoutParts.Buyer ? null : TestShop.Ada);
        cleared.ShippingAddress.ShouldBe(part == CheckoutParts.Address ? null : TestShop.Denver);
        cleared.Contact.ShouldBe(part == CheckoutParts.Contact ? null : Neighbour);
        cleared.Notes.ShouldBe(part == CheckoutParts.Notes ? null : "Ring twice");
        (cleared.MainSelection?.OptionId).ShouldBe(
            part switch
            {
                CheckoutParts.Address => null,
                CheckoutParts.Fulfillment => "standard",
                _ => "express",
            }
        );
    }

    [Fact]
    public void A_part_that_is_cleared_and_told_at_once_holds_only_what_is_told()
    {
        var changed = Updated(
            Full,
            TestShop.Update() with
            {
                Cleared = CheckoutParts.Buyer | CheckoutParts.Contact | CheckoutParts.Notes,
                Buyer = Grace,
                Contact = new FulfillmentContact("Grace", null, null),
                Notes = "Leave it at the door",
            }
        );

        changed.Buyer.ShouldBe(Grace);
        changed.Contact.ShouldBe(new FulfillmentContact("Grace", null, null));
        changed.Notes.ShouldBe("Leave it at the door");
    }

    private static CheckoutSession Updated(CheckoutSession session, CheckoutCommand.Update command) =>
        CheckoutDecider.Update(session, command, Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;
}
