namespace AcpAssistant.Server.Widget;

/// <summary>Where the widget may stand, section <c>ACP:Widget</c>.</summary>
public sealed class WidgetOptions
{
    /// <summary>Origins of other sites whose pages may embed the widget, such as "https://shop.example"; empty = this server's own pages only.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];
}
