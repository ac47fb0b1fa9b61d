using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Operations;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Webhooks;

/// <summary>Killed after a webhook was sent and before that was written down.</summary>
public sealed class WebhookCrashTests : IDisposable
{
    private const string Key = "key-of-the-only-agent-0123456789";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_event_is_told_again_under_the_same_id_and_before_later_ones()
    {
        await using var inbox = await WebhookInbox.StartAsync();
        inbox.AnswerNext(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        string order;
        await using (var first = await ServeAsync(inbox))
        {
            var agent = new AcpAgent(first.Http, Key);
            var session = await agent.CreatedAsync(AcpAgent.Create("CL-RMT-BLU-M"));
            order = (await agent.CompleteAsync(session)).Body["order"]!["id"]!.GetValue<string>();
            await inbox.WaitAsync("acp", 1, Stop, order);
        } // killed: the receiver has it, the shop doesn't know

        await using var second = await ServeAsync(inbox);
        var told = await inbox.WaitAsync("acp", 2, Stop, order);

        told[0].Id.ShouldBe(told[1].Id);
        told.ShouldAllBe(webhook => webhook.Type == "order_create" && webhook.IsSigned);
    }

    private async Task<Serving> ServeAsync(WebhookInbox inbox)
    {
        var server = await Serving.StartAsync(
            [
                "--ACP:DataDirectory=" + _folder.Path,
                "--ACP:Outbox:PollMilliseconds=100",
                "--ACP:Outbox:LeaseSeconds=5",
                "--ACP:Agents:0:Name=agent",
                "--ACP:Agents:0:Key=" + Key,
                "--ACP:Webhooks:0:Name=receiver",
                "--ACP:Webhooks:0:Agent=agent",
                "--ACP:Webhooks:0:Url=" + inbox.Address + "/acp",
                "--ACP:Webhooks:0:Secret=" + WebhookInbox.Secret,
                "--ACP:Webhooks:0:TimeoutSeconds=60",
            ],
            Stop
        );
        await server.UntilReadyAsync(Stop);
        return server;
    }
}
