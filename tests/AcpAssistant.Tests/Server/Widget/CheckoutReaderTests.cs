using AcpAssistant.Server.Widget;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Widget;

public sealed class CheckoutReaderTests
{
    private static readonly CheckoutRequests.Place Home = new("Mia", "12 Road", null, "Town", null, "us", "05401");

    [Fact]
    public void What_is_not_told_stays_as_it_is()
    {
        var (command, refusal) = CheckoutReader.Read(new CheckoutRequests.Update(null, null, "express", null));

        refusal.ShouldBeNull();
        command!.Items.ShouldBeNull();
        command.Buyer.ShouldBeNull();
        command.Address.ShouldBeNull();
        command.FulfillmentChoices!.Value.Single().OptionId.ShouldBe("express");
    }

    [Fact]
    public void Texts_are_trimmed_and_the_country_is_a_code()
    {
        var (command, _) = CheckoutReader.Read(
            new CheckoutRequests.Update(new(" Mia@Example.com ", " Mia ", "", null), Home, null, [new("v", 2)])
        );

        command!.Buyer!.Email.Value.ShouldBe("mia@example.com");
        command.Buyer.FirstName.ShouldBe("Mia");
        command.Buyer.LastName.ShouldBeNull();
        command.Address!.Country.ShouldBe("US");
        command.Items!.Value.Single().Quantity.ShouldBe(2);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData(null)]
    public void A_wrong_address_for_mail_is_refused_with_its_field(string? email)
    {
        var (command, refusal) = CheckoutReader.Read(
            new CheckoutRequests.Update(new(email, null, null, null), null, null, null)
        );

        command.ShouldBeNull();
        refusal!.Param.ShouldBe("$.buyer.email");
    }

    [Fact]
    public void Each_gap_of_an_address_is_named()
    {
        Gap(Home with { LineOne = " " }).ShouldBe("$.fulfillment_details.address.line_one");
        Gap(Home with { City = null }).ShouldBe("$.fulfillment_details.address.city");
        Gap(Home with { PostalCode = "" }).ShouldBe("$.fulfillment_details.address.postal_code");
        Gap(Home with { Country = "USA" }).ShouldBe("$.fulfillment_details.address.country");
    }

    private static string? Gap(CheckoutRequests.Place place) =>
        CheckoutReader.Read(new CheckoutRequests.Update(null, place, null, null)).Refusal?.Param;
}
