using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Slots;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Slots;

public sealed class SlotTests
{
    [Theory]
    [InlineData("Where is CL-10482?", false, "CL-10482")]
    [InlineData("order #W2611340 please", false, "#W2611340")]
    [InlineData("commande w2611340", false, "W2611340")]
    [InlineData("my number is CL-7K3Q9PXA", false, "CL-7K3Q9PXA")]
    [InlineData("it's #10482", false, "#10482")]
    [InlineData("10482911", true, "10482911")]
    [InlineData("10482911", false, null)]
    [InlineData("anna84210@example.com", true, null)]
    [InlineData("does it fit my DSC-RX100 or EF-24?", false, null)]
    [InlineData("a so-called re-purchase", false, null)]
    [InlineData("12345", true, null)]
    public void Order_numbers_are_found(string text, bool awaited, string? expected) =>
        (new OrderNumbers(Options.Create(new ChatOptions())).Find(text, awaited)?.Value).ShouldBe(expected);

    [Fact]
    public void A_shops_own_pattern_replaces_the_usual_ones()
    {
        var options = new ChatOptions();
        options.OrderNumberPatterns.Add(@"\bSHOP/\d{4}\b");
        var numbers = new OrderNumbers(Options.Create(options));

        numbers.Find("order shop/1234", awaited: false)!.Value.Value.ShouldBe("SHOP/1234");
        numbers.Find("order CL-10482", awaited: false).ShouldBeNull();
    }

    [Fact]
    public void A_pattern_that_is_none_is_refused_at_start()
    {
        var options = new ChatOptions();
        options.OrderNumberPatterns.Add("(");

        new ChatOptionsValidator()
            .Validate(null, options)
            .FailureMessage.ShouldNotBeNull()
            .ShouldContain("OrderNumberPatterns");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes, please!", true)]
    [InlineData("go ahead", true)]
    [InlineData("ok merci", true)]
    [InlineData("Oui, s'il vous plaît", true)]
    [InlineData("D'accord", true)]
    [InlineData("no", false)]
    [InlineData("No thanks", false)]
    [InlineData("Non merci", false)]
    [InlineData("pas maintenant", false)]
    [InlineData("yes but in L", null)]
    [InlineData("yes?", null)]
    [InlineData("yes no", null)]
    [InlineData("oui mais en rouge", null)]
    [InlineData("I don't know", null)]
    [InlineData("ok so where is my order", null)]
    [InlineData("", null)]
    public void Only_a_clear_yes_or_no_counts(string text, bool? expected) => YesNo.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("I'll take two of the blue one in M", 2)]
    [InlineData("je prends deux vestes", 2)]
    [InlineData("3x please", 3)]
    [InlineData("une paire de chaussures", 1)]
    [InlineData("one lamp", 1)]
    [InlineData("the blue one", null)]
    [InlineData("size 42", null)]
    [InlineData("en taille 42", null)]
    [InlineData("the 500 ml bottle", null)]
    [InlineData("a dozen", 12)]
    public void Quantities_are_read(string text, int? expected) => Quantities.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("my code is 123456", "123456")]
    [InlineData("123 456", "123456")]
    [InlineData("1234567", null)]
    [InlineData("12345", null)]
    [InlineData("order #W123456", null)]
    public void Codes_are_found(string text, string? expected) => Contacts.Code(text).ShouldBe(expected);

    [Theory]
    [InlineData("12 Oak Street, Apt 4, Austin, TX 78701", "12 Oak Street", "Apt 4", "Austin", "TX", "78701", null)]
    [InlineData(
        "Please send it to 12 Oak Street, Austin TX 78701, USA",
        "12 Oak Street",
        "",
        "Austin",
        "TX",
        "78701",
        "US"
    )]
    [InlineData("12 rue des Lilas, 69003 Lyon, France", "12 rue des Lilas", "", "Lyon", "", "69003", "FR")]
    public void Addresses_are_read(
        string text,
        string one,
        string two,
        string city,
        string state,
        string zip,
        string? country
    ) =>
        PostalAddresses
            .Read(text)
            .ShouldBe(new AcpAssistant.Assistant.Tools.PostalParts(one, two, city, state, zip, country));

    [Theory]
    [InlineData("send it to my office")]
    [InlineData("Austin")]
    [InlineData("")]
    public void Half_an_address_is_none(string text) => PostalAddresses.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("05401", null, "05401")]
    [InlineData("my zip is 05401-1234 I think", null, "05401-1234")]
    [InlineData("order CL-10476, code postal 75011", "CL-10476", "75011")]
    [InlineData("SW1A 1AA", null, "SW1A 1AA")]
    [InlineData("the column is 10000 mm and it weighs a lot more than the other jacket", null, null)]
    [InlineData("CL-10476", "CL-10476", null)]
    public void Post_codes_are_found_where_they_are_meant(string text, string? order, string? code) =>
        PostCodes.Find(text, order).ShouldBe(code);

    [Theory]
    [InlineData("adress", "address", true)]
    [InlineData("parcle", "parcel", true)]
    [InlineData("refundd", "refund", true)]
    [InlineData("return", "refund", false)]
    [InlineData("order", "orders", true)]
    public void One_typing_error_is_near(string word, string other, bool near) =>
        AcpAssistant.Assistant.Conversation.Text.Spelling.IsNear(word, other).ShouldBe(near);
}
