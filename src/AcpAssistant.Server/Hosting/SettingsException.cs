namespace AcpAssistant.Server.Hosting;

/// <summary>The product can't run as it is set; the message names the setting and gives an example. Shown without a stack trace.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
