using AcpAssistant.Adapters.Models;
using AcpAssistant.Adapters.Notifications.Smtp;
using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Server.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>Says from the settings alone, without starting anything, which parts are real and which are embedded defaults.</summary>
internal sealed class PartsList(
    IOptions<ServerOptions> server,
    IOptions<StorageOptions> storage,
    IOptions<ModelOptions> model,
    IOptions<SmtpOptions> smtp,
    IOptions<StripeOptions> stripe,
    IOptions<AcpOptions> acp,
    IOptions<ShopOptions> shop
)
{
    public IReadOnlyList<Part> Describe() =>
        [Shop(), Database(), Search(), Model(), Payments(), Helpdesk(), Mail(), Agents()];

    private Part Shop() =>
        new(
            "shop",
            shop.Value.Name,
            !server.Value.Demo,
            server.Value.Demo
                ? $"demo mode; demo shop {server.Value.KnowledgePath ?? "none"}"
                : $"prices in {shop.Value.Currency}",
            server.Value.Demo
                ? "ACP__Demo=false turns demo pages and demo agent off; ACP__Shop__Name, ACP__Shop__Currency, ACP__Shipping__…, ACP__Tax__…, ACP__Returns__… describe your shop"
                : null
        );

    private Part Database() =>
        storage.Value.Provider == "postgresql"
            ? new Part("database", "PostgreSQL", true, "", null)
            : new Part("database", "SQLite", true, $"in {server.Value.DataPath}", null);

    private static Part Search() => new("search", "Lucene.NET (BM25)", true, "in the data folder", null);

    private Part Model() =>
        model.Value.Provider == ModelProviders.Offline
            ? new Part(
                "model",
                "offline",
                false,
                "extractive answers, nothing leaves this machine",
                "ACP__Model__Provider=openai ACP__Model__Endpoint=https://api.openai.com/v1 ACP__Model__ApiKey=… ACP__Model__Name=… (also azure-openai, ollama, anthropic)"
            )
            : new Part("model", model.Value.Provider, true, model.Value.Name ?? "", null);

    private Part Payments()
    {
        const string Webhook =
            "ACP__Stripe__WebhookSecret=whsec_… for events to https://your-shop.example/webhooks/stripe";
        if (!stripe.Value.IsConfigured)
        {
            return new Part(
                "payments",
                "sandbox",
                false,
                "no money moves",
                "ACP__Stripe__ApiKey=sk_test_… or rk_live_…, " + Webhook
            );
        }

        var hasWebhook = !string.IsNullOrWhiteSpace(stripe.Value.WebhookSecret);
        return new Part(
            "payments",
            stripe.Value.IsLive ? "Stripe real mode" : "Stripe test mode",
            true,
            (stripe.Value.IsLive ? "cards are charged" : "no money moves") + (hasWebhook ? "" : "; no webhook"),
            hasWebhook ? null : Webhook
        );
    }

    private static Part Helpdesk() =>
        new("helpdesk", "local", false, "tickets at /review", "this version keeps tickets on its own review page");

    private Part Mail() =>
        string.IsNullOrWhiteSpace(smtp.Value.Host)
            ? new Part(
                "mail",
                "local outbox",
                false,
                server.Value.Demo ? "mails at /mailbox" : "mails stay in the database",
                "ACP__Smtp__Host=smtp.example.com ACP__Smtp__Port=587 ACP__Smtp__UserName=… ACP__Smtp__Password=… ACP__Smtp__From=shop@example.com"
            )
            : new Part("mail", "SMTP", true, smtp.Value.Host, null);

    private Part Agents()
    {
        var names = acp.Value.Agents.Select(agent => agent.Name).ToList();
        var onlyDemo = server.Value.Demo && names is [FirstStart.DemoAgent];
        return names.Count > 0 && !onlyDemo
            ? new Part("agents", $"{names.Count} configured", true, string.Join(", ", names), null)
            : new Part(
                "agents",
                server.Value.Demo ? FirstStart.DemoAgent : "none",
                false,
                server.Value.Demo ? "key printed at start" : "nobody may use the ACP endpoints",
                "ACP__Agents__0__Name=chatgpt ACP__Agents__0__Key=a-long-random-secret"
            );
    }
}
