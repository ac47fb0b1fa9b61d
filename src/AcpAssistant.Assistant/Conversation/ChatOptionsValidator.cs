using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Checks the ranges, and that order number patterns are regular expressions.</summary>
internal sealed class ChatOptionsValidator : IValidateOptions<ChatOptions>
{
    private static readonly ChatOptionsAnnotations Annotations = new();

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ChatOptions options)
    {
        foreach (var pattern in options.OrderNumberPatterns)
        {
            try
            {
                _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            }
            catch (ArgumentException problem)
            {
                return ValidateOptionsResult.Fail(
                    $"ACP:Chat:OrderNumberPatterns: '{pattern}' is not a regular expression ({problem.Message}). Example: \\bCL-\\d{{5}}\\b"
                );
            }
        }

        return Annotations.Validate(name, options);
    }
}
