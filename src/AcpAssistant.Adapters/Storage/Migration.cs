using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace AcpAssistant.Adapters.Storage;

/// <summary>One step of the schema: an embedded file that is never edited once released.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Name">Number and name, such as "0001_commerce".</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, hex.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The migrations for a database, in order.</summary>
    public static IReadOnlyList<Migration> For(Dialect dialect)
    {
        var folder = dialect == Dialect.Sqlite ? "Sqlite" : "PostgreSql";
        var prefix = $"{typeof(Migration).Namespace}.{folder}.Migrations.";
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(resource => Read(assembly, resource, resource[prefix.Length..^".sql".Length])),
        ];
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        // A checkout with other line ends must have the same checksum.
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Migration(int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name, sql);
    }
}
