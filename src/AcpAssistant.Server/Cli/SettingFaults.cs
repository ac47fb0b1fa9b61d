using System.Text.RegularExpressions;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Cli;

/// <summary>What is wrong with the settings, in sentences that name them as they are written in the environment.</summary>
internal static partial class SettingFaults
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
            InvalidOperationException { Source: BinderAssembly } unreadable => [Unreadable(unreadable.Message)],
            _ => null,
        };

    // Annotations speak of classes ("The SmtpOptions.From field …"), people of settings.
    private static string Named(string failure, Type type, string? section)
    {
        if (section is null)
        {
            return failure;
        }

        // Parts that don't know their section begin with the bare property.
        var named = failure.Replace(type.Name + ".", section + "__", StringComparison.Ordinal);
        var bare = type.GetProperty(named.Split(' ', 2)[0].TrimEnd(':')) is not null;
        return bare && !named.Contains(section + "__", StringComparison.Ordinal) ? $"{section}__{named}" : named;
    }

    // The binder says path and type, but no example.
    private static string Unreadable(string message)
    {
        if (NotConverted().Match(message) is not { Success: true } found)
        {
            return message;
        }

        var name = found.Groups["path"].Value.Replace(":", "__", StringComparison.Ordinal);
        var (kind, example) = found.Groups["type"].Value switch
        {
            "Boolean" => ("true or false", "true"),
            "Int32" or "Int64" => ("a whole number", "10"),
            "Decimal" or "Double" => ("a number", "0.5"),
            "TimeSpan" => ("a length of time", "00:05:00"),
            _ => ("a value this setting takes", ""),
        };
        var fault = $"{name} is '{found.Groups["value"].Value}', which is not {kind}";
        return example.Length == 0 ? $"{fault}." : $"{fault}; for example {name}={example}";
    }

    [GeneratedRegex(
        "^Failed to convert configuration value '(?<value>.*)' at '(?<path>[^']+)' to type '(System\\.)?(?<type>[^']+)'",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex NotConverted();
}
