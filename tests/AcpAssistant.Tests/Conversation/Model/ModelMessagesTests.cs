using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

public sealed class ModelMessagesTests
{
    private const int CharactersPerToken = 4;

    [Fact]
    public async Task However_long_a_conversation_is_what_is_sent_stays_within_the_budget()
    {
        var model = new ScriptedChatClient();
        for (var turn = 0; turn < 8; turn++)
        {
            model.Says("You're welcome!");
        }

        using var chat = await ModelChat.With(model);
        for (var i = 0; i < 30; i++)
        {
            chat.Knowledge.Help(
                $"long-{i}",
                "Delivery",
                string.Concat(Enumerable.Repeat("Delivery takes long words. ", 800))
            );
        }

        var flood = "Delivery " + string.Join(' ', Enumerable.Repeat("delivery", 420));
        for (var turn = 0; turn < 8; turn++)
        {
            await chat.Say(flood);
        }

        // System text, four thousand characters of history, six passages, the message.
        model.Requests.ShouldAllBe(request => request.Everything.Length < 5_000 * CharactersPerToken);
        model.Requests[^1].Messages.Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task The_first_earlier_message_is_the_customers()
    {
        var model = new ScriptedChatClient().Says("You're welcome!").Says("You're welcome!").Says("You're welcome!");
        using var chat = await ModelChat.With(model);

        for (var turn = 0; turn < 3; turn++)
        {
            await chat.Say("Thanks " + string.Join(' ', Enumerable.Repeat("a lot", 300)));
        }

        model.Requests.ShouldAllBe(request => request.Messages[1].Role == Microsoft.Extensions.AI.ChatRole.User);
    }

    [Fact]
    public async Task The_tools_take_no_mark_of_a_person()
    {
        var model = new ScriptedChatClient().Says("Hello!");
        using var chat = await ModelChat.With(model);

        await chat.Say("Hello");

        var tools = model.Requests[0].Options!.Tools!.OfType<Microsoft.Extensions.AI.AIFunctionDeclaration>().ToArray();
        tools
            .ToDictionary(
                tool => tool.Name,
                tool =>
                    string.Join(
                        ' ',
                        tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
                    ),
                StringComparer.Ordinal
            )
            .ShouldBe(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["shop_search_knowledge"] = "query product",
                    ["shop_find_products"] = "wish",
                    ["shop_check_price_and_stock"] = "question",
                    ["shop_start_purchase"] = "request",
                    ["shop_check_order"] = "",
                    ["shop_cancel_order"] = "",
                    ["shop_change_address"] = "",
                    ["shop_start_return"] = "",
                    ["shop_hand_off"] = "",
                },
                ignoreOrder: true
            );
        tools.ShouldAllBe(tool => !tool.JsonSchema.GetRawText().Contains("condition", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_tool_that_is_described_exists_and_every_tool_is_described()
    {
        var library = new AcpAssistant.Assistant.Prompts.PromptLibrary(ModelChat.PromptFolder);

        library
            .ToolTexts.Keys.Order(StringComparer.Ordinal)
            .ShouldBe([
                "cancel_order",
                "change_address",
                "check_order",
                "check_price_and_stock",
                "find_products",
                "hand_off",
                "search_knowledge",
                "start_purchase",
                "start_return",
            ]);
        library.ToolTexts.Values.ShouldAllBe(text => text.Description.Length > 20);
    }
}
