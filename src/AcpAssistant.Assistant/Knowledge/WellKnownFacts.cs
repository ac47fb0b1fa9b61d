using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Names of facts that mean something to the product index, in the languages documents come in.</summary>
public static class WellKnownFacts
{
    /// <summary>Name of the fact that lists a product's item numbers (variant ids), separated by commas.</summary>
    public const string ItemNumbers = "Item numbers";

    private static readonly FrozenDictionary<string, FactRole> Roles = new Dictionary<string, FactRole>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Brand"] = FactRole.Brand,
        ["Marque"] = FactRole.Brand,
        ["Category"] = FactRole.Category,
        ["Catégorie"] = FactRole.Category,
        [ItemNumbers] = FactRole.ItemNumbers,
        ["Références"] = FactRole.ItemNumbers,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a fact means.</summary>
    public static FactRole RoleOf(string name) => Roles.GetValueOrDefault(name);
}
