namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What a fact means to the product index.</summary>
public enum FactRole
{
    /// <summary>A property that people ask about.</summary>
    Property,

    /// <summary>The maker.</summary>
    Brand,

    /// <summary>The shelf.</summary>
    Category,

    /// <summary>Codes the product is bought by.</summary>
    ItemNumbers,
}
