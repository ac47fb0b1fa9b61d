using AcpAssistant.Server.Demo;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Orders;

public sealed class MailTextTests
{
    [Fact]
    public void Pieces_are_the_text() =>
        Gen.String.Sample(text => string.Concat(MailText.Split(text).Select(piece => piece.Text)).ShouldBe(text));

    [Fact]
    public void Addresses_of_the_web_alone_can_be_followed() =>
        MailText
            .Split("See https://shop.example/orders/1?key=a-b. javascript:alert(1) (http://x.example/y)")
            .Where(piece => piece.IsAddress)
            .Select(piece => piece.Text)
            .ShouldBe(["https://shop.example/orders/1?key=a-b", "http://x.example/y"]);
}
