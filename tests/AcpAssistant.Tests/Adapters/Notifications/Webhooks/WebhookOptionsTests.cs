using AcpAssistant.Adapters.Notifications.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Notifications.Webhooks;

/// <summary>A receiver that can't work is told at start, by setting and with an example.</summary>
public sealed class WebhookOptionsTests
{
    public static TheoryData<string, Action<WebhookReceiverOptions>, string> Faults =>
        new()
        {
            { "no name", receiver => receiver.Name = "", "ACP:Webhooks:0:Name" },
            { "a name with spaces", receiver => receiver.Name = "my agent", "ACP:Webhooks:0:Name" },
            { "no agent", receiver => receiver.Agent = "", "ACP:Webhooks:0:Agent" },
            { "no address", receiver => receiver.Url = "", "ACP:Webhooks:0:Url" },
            { "a relative address", receiver => receiver.Url = "/hooks", "ACP:Webhooks:0:Url" },
            { "plain http", receiver => receiver.Url = "http://agent.example/hooks", "must be https" },
            { "a user in the address", receiver => receiver.Url = "https://me:pw@agent.example/", "without user name" },
            { "a private address", receiver => receiver.Url = "https://10.0.0.7/hooks", "AllowPrivateNetwork=true" },
            {
                "the cloud's metadata",
                receiver => receiver.Url = "https://[fd00:ec2::254]/",
                "AllowPrivateNetwork=true"
            },
            { "a short secret", receiver => receiver.Secret = "secret", "ACP:Webhooks:0:Secret" },
            { "an unknown profile", receiver => receiver.Profile = "stripe", "ACP:Webhooks:0:Profile" },
            { "a header of its own in acp", receiver => receiver.HeaderName = "X-Sig", "Profile=custom" },
            { "a name of its own in acp", receiver => receiver.CreatedEvent = "made", "Profile=custom" },
            {
                "an unknown encoding",
                receiver => (receiver.Profile, receiver.Encoding) = ("custom", "rot13"),
                "ACP:Webhooks:0:Encoding"
            },
            {
                "two secrets in one plain signature",
                receiver => (receiver.Profile, receiver.PreviousSecret) = ("openai", "0123456789abcdef"),
                "ACP:Webhooks:0:PreviousSecret"
            },
            { "no patience", receiver => receiver.TimeoutSeconds = 0, "ACP:Webhooks:0:TimeoutSeconds" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named(string fault, Action<WebhookReceiverOptions> spoil, string named)
    {
        var told = Should.Throw<OptionsValidationException>(() => Read(spoil)).Message;

        told.ShouldContain(named, customMessage: fault);
    }

    [Theory]
    [InlineData("https://agent.example/hooks")]
    [InlineData("http://127.0.0.1:9/hooks")]
    [InlineData("http://localhost:9/hooks")]
    public void A_receiver_on_the_internet_or_on_this_machine_is_fine(string url) =>
        Read(receiver => receiver.Url = url).Webhooks.Count.ShouldBe(1);

    [Fact]
    public void Two_receivers_of_one_name_would_share_a_queue() =>
        Should
            .Throw<OptionsValidationException>(() => Read(_ => { }, count: 2))
            .Message.ShouldContain("two receivers named 'chatgpt'");

    [Theory]
    [InlineData("Cairn & Lumen", "Cairn_Lumen-Signature")]
    [InlineData("Łódź", "d-Signature")]
    [InlineData("店", "Merchant-Signature")]
    public void OpenAIs_header_is_named_after_the_shop(string shop, string header)
    {
        var options = Receiver();
        options.Profile = "openai";

        WebhookReceiver.Of(options, shop).HeaderName.ShouldBe(header);
    }

    [Fact]
    public void A_receiver_does_not_print_its_secrets() =>
        WebhookReceiver.Of(Receiver(), "Shop").ToString().ShouldNotContain(Receiver().Secret);

    private static WebhookReceiverOptions Receiver() =>
        new()
        {
            Name = "chatgpt",
            Agent = "chatgpt",
            Url = "https://agent.example/hooks",
            Secret = "0123456789abcdef",
        };

    private static WebhookOptions Read(Action<WebhookReceiverOptions> spoil, int count = 1)
    {
        using var services = new ServiceCollection()
            .AddWebhooks()
            .Configure<WebhookOptions>(options =>
            {
                for (var index = 0; index < count; index++)
                {
                    var receiver = Receiver();
                    spoil(receiver);
                    options.Webhooks.Add(receiver);
                }
            })
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<WebhookOptions>>().Value;
    }
}
