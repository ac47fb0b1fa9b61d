using AcpAssistant.Adapters.Helpdesk.Local;
using AcpAssistant.Adapters.Notifications.LocalMailbox;
using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Fakes.Chat;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace AcpAssistant.Tests.Conversation;

/// <summary>A visitor talking to the whole assistant over stores in memory. It is Monday, 2 March 2026, noon.</summary>
internal sealed class ChatDriver : IDisposable
{
    private readonly ServiceProvider services;
    private string? conversationId;

    public ChatDriver(
        string visitor = "visitor-1",
        ChatDriver? sameShop = null,
        Action<IServiceCollection>? configure = null
    )
    {
        Visitor = visitor;
        Shop = sameShop?.Shop ?? new InMemoryShop();
        Conversations = sameShop?.Conversations ?? new InMemoryConversationStore();
        Tickets = sameShop?.Tickets ?? new InMemoryTickets();
        Mailbox = sameShop?.Mailbox ?? new InMemoryMailbox();
        Knowledge = sameShop?.Knowledge ?? new InMemoryKnowledge();
        Time = sameShop?.Time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        services = Compose(new ServiceCollection(), configure);
    }

    public string Visitor { get; private set; }

    public InMemoryShop Shop { get; }

    public InMemoryConversationStore Conversations { get; }

    public InMemoryTickets Tickets { get; }

    public InMemoryMailbox Mailbox { get; }

    public InMemoryKnowledge Knowledge { get; }

    public FakeTimeProvider Time { get; }

    public string ConversationId => conversationId ?? throw new InvalidOperationException("Nothing was said yet.");

    public string? ProductPage { get; set; }

    public string? Locale { get; set; }

    public EmailAddress? SignedInAs { get; set; }

    public IChatService Chat => services.GetRequiredService<IChatService>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Says something that must be answered.</summary>
    public async Task<ChatAnswer> Say(string message, string? clientMessageId = null) =>
        (await Send(message, clientMessageId)).ShouldBeOfType<ChatResult.Answered>().Answer;

    public async Task<ChatResult> Send(string message, string? clientMessageId = null, List<ChatEvent>? events = null)
    {
        var result = await Chat.SendAsync(
            new ChatRequest
            {
                ConversationId = conversationId,
                Message = message,
                Locale = Locale,
                ContextProductId = ProductPage,
                ClientMessageId = clientMessageId,
                VisitorHash = Visitor,
                SignedInAs = SignedInAs,
            },
            chatEvent =>
            {
                events?.Add(chatEvent);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        conversationId ??= (result as ChatResult.Answered)?.Answer.ConversationId;
        return result;
    }

    /// <summary>Begins a new conversation with the same process, as another visitor when one is named.</summary>
    public void StartOver(string? visitor = null)
    {
        conversationId = null;
        Visitor = visitor ?? Visitor;
    }

    /// <summary>Presses a confirmation's button.</summary>
    public Task<ChatResult> Press(string confirmationId, bool accept, string? visitor = null) =>
        Chat.ConfirmAsync(
            ConversationId,
            confirmationId,
            accept,
            visitor ?? Visitor,
            _ => ValueTask.CompletedTask,
            CancellationToken.None
        );

    public Task Add(params Order[] orders) => Shop.Orders.ImportAsync(orders, CancellationToken.None);

    public Task Add(params Product[] products) => Shop.Catalog.UpsertAsync(products, CancellationToken.None);

    /// <summary>The code in the newest mail to an address.</summary>
    public async Task<string> MailedCode(string email)
    {
        var mails = await Mailbox.ListAsync(EmailAddress.Parse(email), 1, CancellationToken.None);
        return mails[0].Text.Split(' ', '\n', '.').First(word => word.Length == 6 && word.All(char.IsAsciiDigit));
    }

    public static Order OrderOf(
        string id,
        string email,
        OrderStatus status,
        params (string Title, int Quantity, long Price)[] items
    ) =>
        new()
        {
            Id = new OrderId(id),
            Email = EmailAddress.Parse(email),
            Status = status,
            Currency = Currency.Usd,
            Lines =
            [
                .. items.Select(
                    (item, i) =>
                        new OrderLine
                        {
                            Id = $"li_{i + 1}",
                            VariantId = new VariantId($"v{i + 1}"),
                            ProductId = new ProductId($"p{i + 1}"),
                            Title = item.Title,
                            Quantity = item.Quantity,
                            UnitPrice = item.Price,
                        }
                ),
            ],
            Totals =
            [
                new(
                    AcpAssistant.Commerce.Pricing.TotalType.Total,
                    "Total",
                    items.Sum(item => item.Price * item.Quantity)
                ),
            ],
            Payments =
            [
                new OrderPayment(
                    "payment",
                    items.Sum(item => item.Price * item.Quantity),
                    "card_1",
                    "Visa ending in 4242",
                    null
                ),
            ],
            Source = "test",
            UpdatedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        };

    public void Dispose() => services.Dispose();

    private ServiceProvider Compose(ServiceCollection collection, Action<IServiceCollection>? configure)
    {
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<IOrderStore>(Shop.Orders);
        collection.AddSingleton<IReturnStore>(Shop.Returns);
        collection.AddSingleton<ICatalog>(Shop.Catalog);
        collection.AddSingleton<ICheckoutStore>(Shop.Checkouts);
        collection.AddSingleton<IMarketingStore>(new InMemoryMarketingStore());
        collection.AddSingleton<ISandboxLedger, InMemorySandboxLedger>();
        collection.AddSingleton<ISandboxPages, InMemorySandboxPages>().AddSandboxPages();
        collection.AddSingleton<IPaymentGateway, SandboxGateway>();
        collection.AddSingleton<IConversationStore>(Conversations);
        collection.AddSingleton<ITicketStore>(Tickets);
        collection.AddSingleton<IMailbox>(Mailbox);
        collection.AddSingleton<IOneTimeCodeStore, InMemoryCodes>();
        collection.AddSingleton<IKnowledgeStore>(Knowledge);
        collection.AddSingleton<IRetriever>(Knowledge);
        collection.AddSingleton<IProductResolver, InMemoryProducts>();
        collection.AddLocalHelpdesk().AddLocalMailbox();
        collection.AddCommerce().AddConversation();
        // Nobody is told of anything here; the dispatcher would ask for an outbox.
        collection.RemoveAll<AcpAssistant.Commerce.Outbox.OutboxDispatcher>();
        configure?.Invoke(collection);
        return collection.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }
}
