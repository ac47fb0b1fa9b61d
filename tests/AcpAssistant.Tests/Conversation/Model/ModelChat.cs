using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Assistant.Prompts;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Fakes.Models;
using AcpAssistant.Tests.Architecture;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.Tests.Conversation.Model;

/// <summary>Conversations that a scripted model answers, about a shop with one jacket and a page about returns.</summary>
internal static class ModelChat
{
    public const string Email = "noah.brown@example.com";

    public static readonly string PromptFolder = Path.Combine(SourceTree.Root, "prompts");

    public static readonly Product Jacket = new()
    {
        Id = new ProductId("jacket"),
        Title = "Ridge Rain Jacket",
        Variants = [Variant("blue", "M", 18_900), Variant("blue", "L", 18_900), Variant("red", "M", 17_900)],
    };

    public static Task<ChatDriver> With(ScriptedChatClient model, Action<IServiceCollection>? configure = null) =>
        Furnish(
            new ChatDriver(configure: services =>
            {
                services.AddSingleton<IChatClient>(model).AddPrompts(PromptFolder).AddModelEngine();
                configure?.Invoke(services);
            })
        );

    public static Task<ChatDriver> Offline() => Furnish(new ChatDriver("visitor-1"));

    private static async Task<ChatDriver> Furnish(ChatDriver chat)
    {
        await chat.Add(Jacket);
        chat.Knowledge.Fact("jacket", "Ridge Rain Jacket", "Care", "Machine wash at 30 °C, do not tumble dry.")
            .Fact("jacket", "Ridge Rain Jacket", "Fabric", "3-layer membrane with fully taped seams, 20,000 mm.")
            .Help(
                "returns",
                "Returns",
                "You can return unworn items within 30 days of delivery. Final sale items can't be returned.",
                heading: "How long"
            )
            .Help(
                "delivery",
                "Delivery",
                "Standard delivery takes 3 to 5 business days with a tracked parcel. We deliver to islands too.",
                heading: "How long it takes"
            )
            .Help(
                "retours",
                "Retours",
                "Vous pouvez renvoyer les articles non portés dans les 30 jours après la livraison.",
                "fr",
                "Délai"
            );
        return chat;
    }

    private static Variant Variant(string color, string size, long price) =>
        new()
        {
            Id = new VariantId($"jacket-{color}-{size}"),
            Title = $"{color} / {size}",
            Price = new Money(price, Currency.Usd),
            Stock = 12,
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("color", color).Add("size", size),
        };
}
