using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Cli;

/// <summary>What is wrong with the settings, in sentences that name them as they are written in the environment.</summary>
internal static class SettingFaults
{
    private const string BinderAssembly = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The sentences; null when the exception isn't about settings.</summary>
    public static IReadOnlyList<string>? Of(Exception exception) =>
        exception switch
        {
            SettingsException settings => [settings.Message],
            OptionsValidationException options =>
            [
                .. options.Failures.Select(failure =>
                    Named(failure, options.OptionsType, Composition.SectionOf(options.OptionsType))
                ),
            ],
            // Faults in several groups of settings come together.
            AggregateException { InnerExceptions: var several } when several.All(each => Of(each) is not null) =>
            [
                .. several.SelectMany(each => Of(each)!),
            ],
            InvalidOperationException { Source: BinderAssembly } unreadable => [unreadable.Message],
            _ => null,
        };

    // Annotations speak of classes ("The SmtpOptions.From field …"), people of settings.
    private static string Named(string failure, Type type, string? section) =>
        section is null ? failure : failure.Replace(type.Name + ".", section + "__", StringComparison.Ordinal);
}
