using AcpAssistant.Server.Widget;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Widget;

public sealed class WidgetOptionsTests
{
    [Theory]
    [InlineData("https://shop.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("http://localhost:3000")]
    public void An_origin_is_taken(string origin) => Check(origin).Failed.ShouldBeFalse();

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example/shop")]
    [InlineData("https://Shop.example")]
    [InlineData("https://*.shop.example")]
    [InlineData("https://user@shop.example")]
    [InlineData("https://shop.example:443")]
    [InlineData("null")]
    [InlineData("file:///x")]
    public void What_no_browser_sends_as_origin_is_named(string origin)
    {
        var result = Check(origin);

        result.Failed.ShouldBeTrue();
        result.FailureMessage!.ShouldContain("ACP__Widget__AllowedOrigins__1");
        result.FailureMessage!.ShouldContain("for example");
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(string origin) =>
        new WidgetOptionsValidator().Validate(
            name: null,
            new WidgetOptions { AllowedOrigins = ["https://first.example", origin] }
        );
}
