using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AcpAssistant.Benchmarks.Load;

/// <summary>The two servers that are compared: ours, as built beside this program, and a plain Express server.</summary>
internal static class Servers
{
    private const string Key = "load-benchmark-key-0123456789abcdef";
    private const string Item = "LOAD-1";

    /// <summary>Ours on SQLite (or, with a connection string, PostgreSQL), with full durability and its usual settings; only the rate limit is off.</summary>
    public static async Task<ServerProcess> OursAsync(
        string program,
        string dataFolder,
        string? postgres,
        CancellationToken cancellationToken
    )
    {
        var shop = WriteShop(dataFolder);
        using (var import = Process.Start(Ours(program, dataFolder, postgres, "import", "shop", shop)))
        {
            await import!.WaitForExitAsync(cancellationToken);
            if (import.ExitCode != 0)
            {
                throw new InvalidOperationException("The benchmark's item could not be imported.");
            }
        }

        return await ServerProcess.StartAsync(
            postgres is null ? "ours, SQLite" : "ours, PostgreSQL",
            port => Ours(program, dataFolder, postgres, "serve", "--urls", $"http://127.0.0.1:{port}"),
            Key,
            Item,
            cancellationToken
        );
    }

    /// <summary>Express 5 in production mode, installed with npm on first use.</summary>
    public static async Task<ServerProcess> ExpressAsync(
        string folder,
        IReadOnlyList<int> answerSizes,
        CancellationToken cancellationToken
    )
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "express")))
        {
            using var install = Process.Start(
                new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }
            );
            await install!.WaitForExitAsync(cancellationToken);
        }

        var sizes = JsonSerializer.Serialize(
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["create"] = answerSizes[0],
                ["update"] = answerSizes[1],
                ["complete"] = answerSizes[2],
            }
        );
        return await ServerProcess.StartAsync(
            "Express 5, in memory",
            port =>
            {
                var info = new ProcessStartInfo(
                    "node",
                    ["server.mjs", port.ToString(CultureInfo.InvariantCulture), sizes]
                )
                {
                    WorkingDirectory = folder,
                };
                info.Environment["NODE_ENV"] = "production";
                return info;
            },
            Key,
            Item,
            cancellationToken
        );
    }

    private static ProcessStartInfo Ours(
        string program,
        string dataFolder,
        string? postgres,
        params IReadOnlyList<string> arguments
    )
    {
        var info = new ProcessStartInfo("dotnet", [program, .. arguments]);
        info.Environment["ACP__DataDirectory"] = Path.Combine(dataFolder, "data");
        info.Environment["ACP__Demo"] = "false";
        info.Environment["ACP__KnowledgeDirectory"] = "";
        info.Environment["ACP__Agents__0__Name"] = "load";
        info.Environment["ACP__Agents__0__Key"] = Key;
        info.Environment["ACP__RateLimits__AcpPerMinute"] = "0";
        if (postgres is not null)
        {
            info.Environment["ACP__Storage__Provider"] = "postgresql";
            info.Environment["ACP__Storage__ConnectionString"] = postgres;
        }

        return info;
    }

    private static string WriteShop(string dataFolder)
    {
        var shop = Path.Combine(dataFolder, "shop");
        Directory.CreateDirectory(Path.Combine(shop, "products"));
        File.WriteAllText(
            Path.Combine(shop, "products", "load.json"),
            $$"""
            [{"id":"load","title":"Load tee","brand":"Load","category":"tees","description":"A tee that never sells out.",
              "url":"/products/load","image_url":"/images/load.svg","currency":"usd","attributes":{"Fabric":"Cotton."},
              "variants":[{"id":"{{Item}}","title":"M","options":{"size":"M"},"price":2500,"stock":2000000000}]}]
            """
        );
        return shop;
    }
}
