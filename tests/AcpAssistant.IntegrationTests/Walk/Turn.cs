using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>One answer of the chat, as JSON.</summary>
internal sealed partial record Turn(JsonObject Body)
{
    public string Reply => Text("reply");

    public string Route => Text("route");

    public string Identity => Text("identity");

    public string? ConfirmationId => Body["confirmation"]?["id"]?.GetValue<string>();

    public string? CheckoutId => Body["checkout"]?["session_id"]?.GetValue<string>();

    public string? TicketId => Body["handoff"]?["ticket_id"]?.GetValue<string>();

    /// <summary>The number of the return, wherever the reply puts it.</summary>
    public string ReturnNumber => ReturnNumbers().Match(Reply) is { Success: true } found ? found.Value : "";

    public IReadOnlyList<Source> Citations =>
        [
            .. Body["citations"]!
                .AsArray()
                .Select(citation => new Source(
                    citation!["marker"]!.GetValue<string>(),
                    citation["document_id"]!.GetValue<string>(),
                    citation["chunk_id"]!.GetValue<string>(),
                    citation["quote"]!.GetValue<string>()
                )),
        ];

    public string Text(string name) => Body[name].ShouldNotBeNull(Body.ToJsonString()).GetValue<string>();

    /// <summary>A piece of evidence.</summary>
    internal sealed record Source(string Marker, string DocumentId, string ChunkId, string Quote);

    [GeneratedRegex("RT-[A-Z0-9]{6,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReturnNumbers();
}
