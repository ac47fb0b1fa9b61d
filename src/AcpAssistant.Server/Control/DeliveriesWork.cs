using System.Globalization;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Server.Control;

/// <summary>Lists what could not be told to buyers and agents, or has it tried again.</summary>
internal sealed class DeliveriesWork(IOutbox outbox, TimeProvider time) : IWork
{
    private const int Limit = 1000;

    public string Verb => "deliveries";

    public Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken) =>
        request.Get("action") switch
        {
            "list" => ListAsync(say, cancellationToken),
            _ => ReplayAsync(request.Find("consumer"), request.Find("message"), say, cancellationToken),
        };

    private async Task<int> ListAsync(Func<string, Task> say, CancellationToken cancellationToken)
    {
        var letters = await outbox.DeadLettersAsync(Limit, cancellationToken);
        foreach (var letter in letters)
        {
            var (consumer, message, attempt) = letter.Delivery;
            var at = letter.GivenUpAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            await say(
                $"{consumer} {message.Id} {message.Topic} {message.Key}: given up {at} after {attempt} tries: {letter.Error}"
            );
        }

        await say(letters.Count == 0 ? "Everything was delivered." : $"{letters.Count} given up.");
        return 0;
    }

    private async Task<int> ReplayAsync(
        string? consumer,
        string? message,
        Func<string, Task> say,
        CancellationToken cancellationToken
    )
    {
        var letters = await outbox.DeadLettersAsync(Limit, cancellationToken);
        var wanted = letters
            .Select(letter => letter.Delivery)
            .Where(delivery => consumer is null || delivery.Consumer == consumer)
            .Where(delivery => message is null || delivery.Message.Id == message)
            .ToList();
        var sent = 0;
        foreach (var delivery in wanted)
        {
            sent += await outbox.ResendAsync(
                delivery.Consumer,
                delivery.Message.Id,
                time.GetUtcNow(),
                cancellationToken
            )
                ? 1
                : 0;
        }

        await say(sent == 0 ? "There is nothing like that to send again." : $"{sent} will be tried again.");
        return sent == 0 ? 1 : 0;
    }
}
