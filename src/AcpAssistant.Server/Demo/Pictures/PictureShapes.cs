using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AcpAssistant.Server.Demo.Pictures;

/// <summary>Shapes on a field of 400 × 400 with the placeholders {m}, {d}, {l} for the paint and {t} for the title's initial.</summary>
internal static class PictureShapes
{
    private const string Jacket =
        """<path d="M150 92q50 26 100 0l52 26 34 172-46 10-24-104v130H134V196l-24 104-46-10 34-172z"/><path d="M200 108v218" stroke="{l}"/><path d="M152 92q48 44 96 0" fill="{d}"/><path d="M148 250h34m36 0h34" stroke="{l}"/>""";

    private const string Shirt =
        """<path d="M148 96q52 34 104 0l58 30 28 70-46 20-18-26v136H126V190l-18 26-46-20 28-70z"/><path d="M148 96q52 52 104 0" fill="none" stroke="{l}" stroke-width="6"/>""";

    private const string Pants =
        """<path d="M142 82h116l20 246h-62l-16-150-16 150h-62z"/><path d="M141 108h118M200 108v70" stroke="{l}"/>""";

    private const string Boot =
        """<path d="M116 112h92v86q18 34 84 48 24 6 24 42v18H108z"/><path d="M104 306h216v22H104z" fill="{d}"/><path d="M170 136h38m-38 28h38m-34 28h40" stroke="{l}" stroke-width="7"/>""";

    private const string Shoe =
        """<path d="M72 222q34 4 58-34l52 4q40 60 108 66 42 4 42 44v8H72z"/><path d="M68 306h268v20H68z" fill="{d}"/><path d="M168 208l-20 26m46-8-20 26m48-6-18 22" stroke="{l}" stroke-width="7"/>""";

    private const string Sock =
        """<path d="M150 84h84v120q4 26 40 52 34 26 16 56-16 22-58 8L166 290q-22-18-16-60z"/><path d="M150 84h84v34h-84z" fill="{l}"/><path d="M154 256q30-20 60 20" stroke="{l}" fill="none"/>""";

    private const string Backpack =
        """<path d="M160 96q0-30 40-30t40 30" fill="none" stroke-width="10"/><rect x="112" y="92" width="176" height="238" rx="52"/><rect x="136" y="214" width="128" height="92" rx="22" fill="{l}"/><path d="M136 246h128M112 166h176" /><rect x="188" y="152" width="24" height="30" rx="6" fill="{d}"/>""";

    private const string Bag =
        """<path d="M136 172q0-92 64-92t64 92" fill="none" stroke-width="12"/><rect x="90" y="156" width="220" height="164" rx="30"/><path d="M90 212h220" stroke="{l}"/><rect x="180" y="196" width="40" height="34" rx="8" fill="{d}"/>""";

    private const string Tent =
        """<path d="M52 322 200 92l148 230z"/><path d="M200 92v230h-60z" fill="{d}"/><path d="M200 92l60 230h-60z" fill="{l}"/><path d="M52 322h296" stroke-width="6"/>""";

    private const string SleepingBag =
        """<path d="M84 232q0-74 62-74h132q54 0 54 74t-54 74H146q-62 0-62-74z"/><path d="M146 158q44 74 0 148" fill="{d}"/><path d="M196 160v144m44-145v146m42-144v142" stroke="{l}"/>""";

    private const string Bottle =
        """<path d="M152 146q0-18 20-22V96h56v28q20 4 20 22v166q0 18-18 18h-60q-18 0-18-18z"/><rect x="164" y="70" width="72" height="34" rx="8" fill="{d}"/><path d="M152 190h96m-96 70h96" stroke="{l}"/>""";

    private const string Pot =
        """<path d="M98 172h192v128q0 26-26 26H124q-26 0-26-26z"/><ellipse cx="194" cy="172" rx="98" ry="22" fill="{l}"/><path d="M290 200h54q14 0 14 16" fill="none" stroke-width="12"/><path d="M160 132q-10-18 0-34m38 34q-10-18 0-34m36 34q-10-18 0-34" fill="none" stroke="{l}"/>""";

    private const string Headlamp =
        """<path d="M70 210q0-104 130-104t130 104" fill="none" stroke="{d}" stroke-width="26"/><rect x="136" y="168" width="128" height="110" rx="30"/><circle cx="200" cy="222" r="36" fill="#fdf3cf"/><circle cx="200" cy="222" r="16" fill="#fff"/>""";

    private const string Lens =
        """<path d="M104 150q96-52 192 0v136q-96 52-192 0z"/><ellipse cx="200" cy="146" rx="96" ry="40" fill="{d}"/><ellipse cx="200" cy="146" rx="66" ry="26" fill="#24405a"/><ellipse cx="182" cy="138" rx="22" ry="8" fill="#8fb7d6" stroke="none"/><path d="M104 214q96 48 192 0m-192 26q96 48 192 0" fill="none" stroke="{l}"/>""";

    private const string Tripod =
        """<path d="M194 160h12l8 168h-28zM178 160l18 6-84 164-16-8zM222 160l-18 6 84 164 16-8z"/><rect x="172" y="112" width="56" height="52" rx="10" fill="{d}"/><rect x="156" y="84" width="88" height="28" rx="8" fill="{l}"/>""";

    private const string Camera =
        """<path d="M80 150h64l22-36h68l22 36h64q16 0 16 16v130q0 16-16 16H80q-16 0-16-16V166q0-16 16-16z"/><circle cx="200" cy="228" r="66" fill="{d}"/><circle cx="200" cy="228" r="42" fill="#24405a"/><circle cx="184" cy="212" r="12" fill="#8fb7d6" stroke="none"/><circle cx="304" cy="178" r="9" fill="{l}"/>""";

    private const string Ring =
        """<circle cx="200" cy="206" r="112" fill="{d}"/><circle cx="200" cy="206" r="90" fill="#9db7c4" opacity=".9"/><path d="M142 172q30-44 84-40" fill="none" stroke="#fff" stroke-width="8"/><circle cx="200" cy="206" r="112" fill="none" stroke="{l}" stroke-width="6" stroke-dasharray="3 12"/>""";

    private const string Cell =
        """<path d="M122 108q0-16 16-16h96l44 44v176q0 16-16 16H138q-16 0-16-16z"/><path d="M150 92v44m28-44v44m28-44v44" stroke="{l}" stroke-width="10"/><rect x="148" y="196" width="104" height="92" rx="10" fill="{l}"/><path d="m208 210-24 34h28l-18 30" fill="none" stroke="{d}" stroke-width="6"/>""";

    private const string Strap =
        """<path d="M96 322V190q0-108 104-108t104 108v132" fill="none" stroke="{d}" stroke-width="34"/><path d="M96 322V190q0-108 104-108t104 108v132" fill="none" stroke="{m}" stroke-width="24"/><rect x="76" y="246" width="40" height="36" rx="8" fill="{l}"/><rect x="284" y="246" width="40" height="36" rx="8" fill="{l}"/>""";

    private const string Screen =
        """<rect x="128" y="74" width="144" height="256" rx="22" fill="{d}"/><rect x="140" y="92" width="120" height="212" rx="8" fill="{l}"/><path d="M160 140h80m-80 30h80m-80 30h52" stroke="{m}" stroke-width="8"/>""";

    private const string Laptop =
        """<rect x="92" y="110" width="216" height="146" rx="12" fill="{d}"/><rect x="106" y="124" width="188" height="118" rx="4" fill="{l}"/><path d="M60 264h280l-18 44q-4 10-16 10H94q-12 0-16-10z"/>""";

    private const string Headphones =
        """<path d="M84 246v-40Q84 92 200 92t116 114v40" fill="none" stroke="{d}" stroke-width="20"/><rect x="66" y="216" width="62" height="100" rx="26"/><rect x="272" y="216" width="62" height="100" rx="26"/>""";

    private const string Watch =
        """<path d="M158 132V76h84v56zm0 148v50h84v-50z" fill="{d}"/><circle cx="200" cy="206" r="88"/><circle cx="200" cy="206" r="66" fill="{l}"/><path d="M200 168v40l28 18" fill="none" stroke-width="7"/>""";

    private const string Lamp =
        """<path d="M148 84h104l44 104H104z"/><path d="M200 188v110" stroke-width="12"/><path d="M136 326q0-28 64-28t64 28z" fill="{d}"/>""";

    private const string Chair =
        """<path d="M134 80q66-16 132 0l-10 122H144z"/><path d="M116 206h168q10 40-84 40t-84-40z" fill="{l}"/><path d="M200 246v46m0 0-62 34m62-34 62 34" fill="none" stroke-width="12"/>""";

    private const string Wheels =
        """<circle cx="112" cy="262" r="62" fill="none" stroke="{d}" stroke-width="12"/><circle cx="288" cy="262" r="62" fill="none" stroke="{d}" stroke-width="12"/><path d="M112 262l60-112h78l38 112m-116-112 36 112m42-112-42 112H112m132-142h40m-128-20h36" fill="none" stroke="{m}" stroke-width="12"/>""";

    private const string Book =
        """<path d="M108 92q46-14 92 12 46-26 92-12v216q-46-14-92 12-46-26-92-12z"/><path d="M200 104v216" /><path d="M130 140q26-4 48 8m-48 34q26-4 48 8m44-42q22-12 48-8m-48 50q22-12 48-8" fill="none" stroke="{l}" stroke-width="6"/>""";

    private const string Box =
        """<path d="M200 88l122 58v132l-122 58-122-58V146z"/><path d="M78 146l122 58 122-58M200 204v132" /><path d="M139 117l122 58v40" fill="none" stroke="{l}" stroke-width="10"/>""";

    private const string Initial =
        """<rect x="104" y="104" width="192" height="208" rx="40"/><text x="200" y="250" font-family="Georgia, serif" font-size="124" text-anchor="middle" fill="{l}" stroke="none">{t}</text>""";

    // The first rule with a word of the title decides, then of the category; more special words stand before general ones.
    private static readonly ImmutableArray<(Regex Words, string Shape)> Rules =
    [
        (Any("headphone|earbud|headset|speaker"), Headphones),
        (Any("tripod|monopod|gimbal|fluid head|ball head|stand"), Tripod),
        (Any("camera sling|camera pack|shoulder bag|sling|pouch|luggage|duffel|tote"), Bag),
        (Any("strap|belt|leash"), Strap),
        (Any("filter|polariser|polarizer"), Ring),
        (Any("battery|batterie|memory|card|charger|sd|microsd|cfexpress"), Cell),
        (Any("mm f/|lens|zoom|objectif"), Lens),
        (Any("camera|dashcam"), Camera),
        (Any("backpack|daypack|pack|rucksack"), Backpack),
        (Any("sleeping bag|quilt|mat|pad|pet bed"), SleepingBag),
        (Any("tent|tarp|footprint|bivy|umbrella"), Tent),
        (Any("headlamp|lantern|running lamp|light bulb|flashlight|helmet"), Headlamp),
        (Any("lamp"), Lamp),
        (Any("bottle|flask|hose|perfume|spray|hydration|bladder"), Bottle),
        (Any("pot|stove|kettle|mug|pan|coffee|espresso|grill|cook|purifier"), Pot),
        (Any("sock|liner"), Sock),
        (Any("boot"), Boot),
        (Any("shoe|sneaker|runner|trainer|sandal|footwear|skateboard"), Shoe),
        (Any("pants|short|chino|trouser|tight|jean|legging|brief|boxer"), Pants),
        (Any("jacket|shell|parka|hoody|hoodie|vest|fleece|anorak|coat|pullover"), Jacket),
        (Any("shirt|tee|top|sleeve|polo|henley|base layer|tank|bra"), Shirt),
        (Any("laptop|keyboard"), Laptop),
        (Any("phone|smartphone|tablet|reader|mouse|thermostat|tv"), Screen),
        (Any("watch|wristwatch|clock"), Watch),
        (Any("chair|stool|sofa"), Chair),
        (Any("bicycle|bike|scooter"), Wheels),
        (Any("book|notebook|journal|puzzle|bookshelf"), Book),
        (Any("kit|set|box"), Box),
    ];

    /// <summary>Whether things of this shape are black unless a colour is told.</summary>
    public static bool IsDark(string shape) => shape is Tripod or Lens or Camera or Ring or Cell or Laptop or Screen;

    /// <summary>The shape for a title, else for its category, else its initial.</summary>
    public static string For(string title, string? category) =>
        Find(title) ?? Find(category?.Replace('-', ' ') ?? "") ?? Initial;

    // Whole words, or a laptop would be a top and pants a pan.
    private static Regex Any(string words) =>
        new(
            $@"\b(?:{words})(?:e?s)?\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );

    private static string? Find(string text) => Rules.FirstOrDefault(rule => rule.Words.IsMatch(text)).Shape;
}
