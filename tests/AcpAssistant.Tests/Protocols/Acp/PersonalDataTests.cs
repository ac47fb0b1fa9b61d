using AcpAssistant.Protocols.Acp.Shared;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("u1=ada.b%40example.co.uk&x=1")]
    [InlineData("+15550100199")]
    [InlineData("+44 20 7946 0018")]
    [InlineData("(555) 010-0199")]
    [InlineData("555-010-0199")]
    public void Addresses_and_telephones_are_recognised(string text) => PersonalData.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("u1=abc&u2=def")]
    [InlineData("1234567890123")]
    [InlineData("2026-05-04")]
    [InlineData("cmp_456")]
    [InlineData("+1")]
    [InlineData("@handle")]
    public void Campaign_ids_are_left_alone(string text) => PersonalData.IsIn(text).ShouldBeFalse();

    [Theory]
    [InlineData("user_email", true)]
    [InlineData("PhoneNumber", true)]
    [InlineData("shipping_address", true)]
    [InlineData("placement", false)]
    public void Fields_named_after_personal_data_are_recognised(string name, bool isNamed) =>
        PersonalData.IsNamed(name).ShouldBe(isNamed);
}
