using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Settings of the conversation.</summary>
public sealed class ChatOptions
{
    /// <summary>Longest message taken, in characters.</summary>
    [Range(1, 20_000)]
    public int MaxMessageCharacters { get; set; } = 4000;

    /// <summary>Minutes in which an open confirmation can be answered.</summary>
    [Range(1, 240)]
    public int ConfirmationMinutes { get; set; } = 15;

    /// <summary>Earlier messages an engine is given.</summary>
    [Range(0, 50)]
    public int HistoryMessages { get; set; } = 12;

    /// <summary>Regular expressions that recognise the shop's order numbers in free text, such as <c>\bCL-\d{5}\b</c>. The first match wins; a bare number of 6 to 9 digits also counts where an order number was asked for. Empty = numbers such as CL-10482, #W2611340 and #10482.</summary>
    public IList<string> OrderNumberPatterns { get; } = [];

    /// <summary>Most pieces of one item that can be put into a cart by chat.</summary>
    [Range(1, 10_000)]
    public int MaxQuantity { get; set; } = 99;
}
