namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads the chosen way of delivery. One per session: several selections are fine as long as they choose the same option.</summary>
internal static class OptionReader
{
    private const string Root = "$.selected_fulfillment_options";

    public static string? OptionId(IEnumerable<(string? Type, string? OptionId)>? selected, Findings findings)
    {
        string? chosen = null;
        foreach (var (index, (type, id)) in (selected ?? []).Index())
        {
            var path = FormattableString.Invariant($"{Root}[{index}]");
            if (!findings.Requires(id, path + ".option_id"))
            {
                return null;
            }

            if (type is not (null or "shipping"))
            {
                findings.Add(AcpError.Unsupported("Only shipping is offered.", path + ".type"));
            }

            if (chosen is not null && !string.Equals(chosen, id, StringComparison.Ordinal))
            {
                findings.Add(
                    AcpError.Unsupported("All items of a session are delivered the same way.", path + ".option_id")
                );
            }

            chosen = id;
        }

        return chosen;
    }
}
