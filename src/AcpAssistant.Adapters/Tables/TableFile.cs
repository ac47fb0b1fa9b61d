using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace AcpAssistant.Adapters.Tables;

/// <summary>Finds and reads a merchant's table.</summary>
internal static class TableFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the file holds; null with an error when it isn't there or can't be read.</summary>
    public static T? Read<T>(string file, TableFilesOptions folders, List<string> errors, Func<string, string, T?> read)
        where T : class
    {
        if (folders.Find(file) is not { } path)
        {
            errors.Add(
                $"File: there is no file '{file}' in {string.Join(" or ", folders.Folders)}. Example: tables/tax.csv"
            );
            return null;
        }

        try
        {
            return read(path, File.ReadAllText(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.Add($"File: {path} can't be read: {unreadable.Message}");
            return null;
        }
    }

    /// <summary>A JSON text written as the section of the settings is; an unknown name is an error.</summary>
    public static T? Bind<T>(string path, string text, List<string> errors)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            using var configuration = (ConfigurationRoot)
                new ConfigurationBuilder().AddInMemoryCollection(Leaves(json.RootElement, "")).Build();
            return configuration.Get<T>(binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or JsonException)
        {
            errors.Add($"File: {path}: {MessageOf(unreadable)}");
            return null;
        }
    }

    // The binder names the place in its own innermost exception; those below it don't know the place.
    private static string MessageOf(Exception unreadable) =>
        unreadable.InnerException is InvalidOperationException inner ? MessageOf(inner) : unreadable.Message;

    private static IEnumerable<KeyValuePair<string, string?>> Leaves(JsonElement json, string path) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(child => Leaves(child.Value, Below(path, child.Name))),
            JsonValueKind.Array => json.EnumerateArray()
                .SelectMany((child, index) => Leaves(child, Below(path, index.ToString(CultureInfo.InvariantCulture)))),
            JsonValueKind.Null => [],
            _ => [KeyValuePair.Create(path, (string?)json.ToString())],
        };

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";
}
