using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>What the scripted conversation says to which words.</summary>
internal sealed class ScriptedAnswers(IIdGenerator ids, TimeProvider time)
{
    public ChatAnswer To(string message, string id)
    {
        bool Says(string word) => message.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Says("laver") ? Washing(id, french: true)
            : Says("wash") ? Washing(id, french: false)
            : Says("buy")
                ? Plain(id, "I can prepare that for you.") with
                {
                    Route = ChatRoute.Purchase,
                    Confirmation = new ConfirmationRequest(
                        ids.NewId("confirm"),
                        "**2 × Ridge Merino T-Shirt, Deep Navy / M** for $118.00. A yes starts the checkout; nothing is paid yet.",
                        time.GetUtcNow().AddMinutes(15)
                    ),
                }
            : Says("person")
                ? Plain(id, "A person will answer here.") with
                {
                    Route = ChatRoute.HumanAgent,
                    Handoff = new HandOffReference("T-1042", "requested"),
                }
            : Says("moon")
                ? Plain(id, "I don't know that, and I'd rather not guess. Shall I ask a person?") with
                {
                    Abstained = true,
                    Confidence = 0.1,
                }
            : Says("script") ? Plain(id, "<img src=x onerror=alert(1)> **<b>bold</b>** [click](javascript:alert(1))")
            : Says("recommend") ? Recommended(id)
            : Plain(id, "Hello! How can I help?");
    }

    private ChatAnswer Washing(string id, bool french) =>
        Plain(
            id,
            french
                ? "Lavez-le en machine à **30 °C** [1], sur l'envers [1]. N'utilisez :\n\n- ni assouplissant [2],\n- ni sèche-linge."
                : "Wash it in the machine at **30 °C** [1], inside out [1]. Use:\n\n- no fabric softener [2],\n- no tumble dryer."
        ) with
        {
            Language = french ? "fr" : "en",
            Citations =
            [
                new Citation(
                    "[1]",
                    "care-merino",
                    "care-merino#2",
                    french ? "Entretien de la laine mérinos" : "Caring for merino wool",
                    french ? "/fr/help/care-merino" : "/help/care-merino",
                    french ? "Lavez le mérinos à 30 °C, sur l'envers." : "Wash merino at 30 °C, inside out."
                ),
                new Citation(
                    "[2]",
                    "ridge-merino-tee",
                    "ridge-merino-tee#4",
                    "Ridge Merino T-Shirt · Care, with a title that is a good deal longer than one line",
                    "/products/ridge-merino-tee",
                    "No fabric softener."
                ),
            ],
            Actions = [new ToolAction("check_order", ImmutableSortedDictionary<string, string>.Empty, "ok")],
        };

    private ChatAnswer Recommended(string id) =>
        Plain(id, "These would fit:") with
        {
            Route = ChatRoute.Recommendation,
            Products =
            [
                new ProductCard(
                    "merino-tee",
                    "Merino Tee",
                    new Money(5900, Currency.Usd),
                    "/products/merino-tee",
                    "/images/merino-tee.svg"
                ),
                new ProductCard(
                    "x",
                    "A product with a really long title that has to wrap over several lines somewhere",
                    new Money(129900, Currency.Usd),
                    "javascript:alert(1)",
                    null
                ),
            ],
        };

    public ChatAnswer Plain(string id, string reply) =>
        new()
        {
            ConversationId = id,
            MessageId = ids.NewId("msg"),
            Language = "en",
            Route = ChatRoute.ProductQuestion,
            Confidence = 0.9,
            Reply = reply,
            Identity = IdentityGrade.Anonymous,
        };
}
