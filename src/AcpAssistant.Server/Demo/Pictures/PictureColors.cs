using System.Collections.Immutable;

namespace AcpAssistant.Server.Demo.Pictures;

/// <summary>Colour words to paints.</summary>
internal static class PictureColors
{
    private static readonly ImmutableArray<(string Word, Paint Paint)> Named =
    [
        ("black", new("#3a3f3d", "#1c201f", "#5b625f")),
        ("charcoal", new("#4d5452", "#2a2f2d", "#6f7875")),
        ("graphite", new("#555b60", "#2f3438", "#7a8288")),
        ("grey", new("#8b9391", "#565d5b", "#b4bab8")),
        ("gray", new("#8b9391", "#565d5b", "#b4bab8")),
        ("silver", new("#b9c0c2", "#7a8386", "#dde2e3")),
        ("slate", new("#5f7079", "#37434a", "#8a9ba4")),
        ("white", new("#f4f2ec", "#a9a69c", "#ffffff")),
        ("cream", new("#efe4cc", "#a8976f", "#fbf5e6")),
        ("oat", new("#e2d3b4", "#9c8960", "#f3ead7")),
        ("sand", new("#d8c39a", "#8f784a", "#ecdfc4")),
        ("beige", new("#d9c7a6", "#8f7b54", "#ede2cd")),
        ("tan", new("#c49a6c", "#7d5c36", "#dfc3a2")),
        ("brown", new("#80593d", "#4c3321", "#a98262")),
        ("chestnut", new("#7d4a35", "#4a281a", "#a8745d")),
        ("rust", new("#b4552d", "#702f14", "#d8875f")),
        ("ochre", new("#cf9a35", "#86601a", "#e8c277")),
        ("mustard", new("#d3a02a", "#8a6614", "#ecc76f")),
        ("gold", new("#d6a93b", "#8c6a19", "#edcd80")),
        ("yellow", new("#e9c23f", "#987815", "#f6de8b")),
        ("orange", new("#dd7a33", "#8f4713", "#f0aa78")),
        ("coral", new("#e2755f", "#96402f", "#f3a999")),
        ("burgundy", new("#7c2b3a", "#4a141f", "#a95b69")),
        ("red", new("#b93a32", "#6f1c17", "#dc7771")),
        ("pink", new("#dc8fa6", "#94506a", "#f0bccb")),
        ("plum", new("#734a72", "#442644", "#a079a0")),
        ("purple", new("#72569b", "#432f63", "#a18cc2")),
        ("violet", new("#72569b", "#432f63", "#a18cc2")),
        ("navy", new("#2b3f63", "#152239", "#566b92")),
        ("indigo", new("#3b4a86", "#1f2a54", "#6c79b0")),
        ("teal", new("#2e7d7c", "#14494a", "#66aaa8")),
        ("blue", new("#3c70a8", "#1d4169", "#79a3cf")),
        ("sky", new("#6ea6cf", "#38688d", "#a5cbe6")),
        ("moss", new("#6c7a45", "#3f4925", "#97a471")),
        ("olive", new("#74733f", "#454421", "#9f9d6b")),
        ("sage", new("#93a88a", "#5a6d52", "#bccab5")),
        ("forest", new("#2f5d45", "#163325", "#5f8c74")),
        ("pine", new("#2f5d4f", "#16332b", "#5f8c7e")),
        ("green", new("#4a8259", "#264a31", "#80b08d")),
    ];

    /// <summary>The paint of a colour word such as "dark blue"; null when none is known.</summary>
    public static Paint? Of(string? color) =>
        color is null
            ? null
            : Named.FirstOrDefault(named => color.Contains(named.Word, StringComparison.OrdinalIgnoreCase)).Paint;

    /// <summary>Near black.</summary>
    public static Paint Dark => Named[1].Paint;

    /// <summary>One of the calmer paints by a number.</summary>
    public static Paint Any(uint number) => Named[3 + (int)(number / 360 % (uint)(Named.Length - 3))].Paint;

    internal sealed record Paint(string Main, string Dark, string Light);
}
