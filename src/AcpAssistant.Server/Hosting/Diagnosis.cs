using AcpAssistant.Adapters.Notifications.Smtp;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Admin;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Search;
using AcpAssistant.Server.Widget;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>What "doctor" says beyond the parts: how things stand, and what would go wrong in this configuration. Writes nothing.</summary>
internal sealed class Diagnosis(IServiceProvider services, IConfiguration configuration)
{
    private const string DemoSupport = ".example";
    private const int ShortestKey = 24;

    // What the shop is called as long as nobody has named it.
    private static readonly string DemoName = new ShopOptions().Name;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private ServerOptions Server => Options<ServerOptions>();

    private ShopOptions Shop => Options<ShopOptions>();

    private bool HasSmtp => !string.IsNullOrWhiteSpace(Options<SmtpOptions>().Host);

    /// <summary>How things stand, one line each.</summary>
    public IReadOnlyList<string> Facts()
    {
        var mails = Options<MailOptions>();
        var origins = Options<WidgetOptions>().AllowedOrigins;
        return
        [
            $"review    user {Options<ReviewOptions>().UserName}; {Keys()}",
            origins.Count == 0
                ? "widget    on this server's own pages only; ACP__Widget__AllowedOrigins__0=https://shop.example lets another site embed it"
                : $"widget    may stand on {string.Join(", ", origins)}",
            $"mails     to buyers about orders {OnOff(mails.Orders)}; support's replies {(mails.SupportReplies ? $"after {mails.SupportReplyMinutes} min unread" : "off")}",
            $"orders    permalinks {Permalink()}",
        ];
    }

    /// <summary>What would go wrong, each with the setting that mends it.</summary>
    public IEnumerable<string> Faults()
    {
        var smtp = Options<SmtpOptions>();
        var isPublic = !Server.Demo || HasSmtp;
        if (isPublic && IsLocal(Shop.BaseUrl))
        {
            yield return $"Permalinks and links in mails begin with {Shop.BaseUrl}, which nobody else can open. Set ACP__Shop__BaseUrl=https://shop.example";
        }

        if (isPublic && Shop.SupportEmail.EndsWith(DemoSupport, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Buyers are told to write to {Shop.SupportEmail}, which doesn't exist. Set ACP__Shop__SupportEmail=help@your-shop.com";
        }

        if (!Server.Demo && string.Equals(Shop.Name, DemoName, StringComparison.Ordinal))
        {
            yield return $"The shop still calls itself {DemoName}, as the demo shop does. Set ACP__Shop__Name=Your shop";
        }

        foreach (var agent in Options<AcpOptions>().Agents.Where(agent => agent.Key.Length is > 0 and < ShortestKey))
        {
            yield return $"The key of agent {agent.Name} can be guessed: it has {agent.Key.Length} characters. Make one with: openssl rand -hex 32";
        }

        if (HasSmtp && !smtp.UseTls && !IsLocal("smtp://" + smtp.Host))
        {
            yield return $"Mails and the password go to {smtp.Host} unencrypted. Set ACP__Smtp__UseTls=true";
        }

        if (!Server.Demo && !HasSmtp && (Options<MailOptions>().Orders || Options<MailOptions>().SupportReplies))
        {
            yield return "Mails to buyers stay in the database. Set ACP__Smtp__Host, or ACP__Mails__Orders=false when your shop writes them";
        }

        if (Addresses().FirstOrDefault(address => !IsLocal(address)) is not { } open)
        {
            yield break;
        }

        if (open.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !Options<AcpOptions>().AllowPlainHttp)
        {
            yield return $"Agents on other machines are refused at {open}: the protocol demands HTTPS. Put a proxy with a certificate before it";
        }

        if (string.IsNullOrEmpty(Options<SearchOptions>().ApiKey))
        {
            yield return $"GET /api/search answers everybody at {open}. Set ACP__Search__ApiKey=a-long-random-secret";
        }
    }

    /// <summary>Why a database server can't be used now; null when it can, or when the database is a file of our own.</summary>
    public async Task<string?> DatabaseFaultAsync(CancellationToken cancellationToken)
    {
        if (Options<StorageOptions>().Provider is not "postgresql")
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await services.GetRequiredService<ICatalog>().CountAsync(patience.Token);
            return null;
        }
        catch (StorageUnavailableException exception)
        {
            return exception.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The database server doesn't answer. Check ACP__Storage__ConnectionString";
        }
        catch (System.Data.Common.DbException)
        {
            return null; // it answers; its tables come with the first start or the verb migrate
        }
    }

    private string Permalink()
    {
        var template = Options<AcpOptions>().OrderUrl;
        return (template.StartsWith('/') ? Shop.BaseUrl.TrimEnd('/') : "") + template;
    }

    private string Keys()
    {
        var folder = Path.Combine(Server.DataPath, "keys");
        if (!Directory.Exists(folder))
        {
            return "password and sign-in keys are made at the first start";
        }

        if (OperatingSystem.IsWindows())
        {
            return $"sign-in keys in {folder} (not encrypted)";
        }

        List<string> open = [];
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if ((File.GetUnixFileMode(file) & KeyRing.Others) != UnixFileMode.None)
            {
                open.Add(file);
            }
        }

        return open.Count == 0
            ? $"sign-in keys in {folder}, readable by the service's user alone (not encrypted)"
            : $"sign-in keys in {folder} can be read by others: chmod 600 {string.Join(' ', open)}";
    }

    private string[] Addresses() => ServerApplication.Addresses(configuration);

    private static string OnOff(bool on) => on ? "on" : "off";

    private static bool IsLocal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private T Options<T>()
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
