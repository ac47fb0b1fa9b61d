using Microsoft.Extensions.Options;
using Npgsql;

namespace AcpAssistant.Adapters.Storage;

/// <summary>Says at start which storage setting is wrong and how a right one looks.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const string Example =
        "ACP__Storage__ConnectionString=\"Host=localhost;Database=acp;Username=acp;Password=secret\"";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.Provider switch
        {
            "sqlite" => Sqlite(options),
            "postgresql" => PostgreSql(options),
            _ => ValidateOptionsResult.Fail(
                $"ACP:Storage:Provider is '{options.Provider}', which is unknown. Set it to sqlite or postgresql, for example ACP__Storage__Provider=\"sqlite\"."
            ),
        };

    private static ValidateOptionsResult Sqlite(StorageOptions options) =>
        string.IsNullOrWhiteSpace(options.DataDirectory)
            ? ValidateOptionsResult.Fail(
                "ACP__DataDirectory is empty. Set it to a folder that can be written, for example ACP__DataDirectory=\"./data\"."
            )
        : string.IsNullOrWhiteSpace(options.ConnectionString) ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            "ACP:Storage:ConnectionString is set, but ACP:Storage:Provider is sqlite, which doesn't use it. Remove it, or set ACP__Storage__Provider=\"postgresql\"."
        );

    private static ValidateOptionsResult PostgreSql(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Fail(
                $"ACP:Storage:ConnectionString is missing; the provider postgresql needs it. Set it, for example {Example}."
            );
        }

        try
        {
            // The text of the parser's exception may repeat the password, so it is never shown.
            var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return string.IsNullOrWhiteSpace(builder.Host)
                ? ValidateOptionsResult.Fail(
                    $"ACP:Storage:ConnectionString names no Host. Set it, for example {Example}."
                )
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException)
        {
            return ValidateOptionsResult.Fail(
                $"ACP:Storage:ConnectionString can't be read as a connection string. Set it, for example {Example}."
            );
        }
    }
}
