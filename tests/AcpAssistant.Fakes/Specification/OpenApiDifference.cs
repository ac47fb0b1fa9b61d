namespace AcpAssistant.Fakes.Specification;

/// <summary>Where a definition of the OpenAPI file and the JSON Schema's of the same name and version part.</summary>
/// <param name="Definition">Its name, such as "Address".</param>
/// <param name="Property">A property of it.</param>
/// <param name="What">"only in the JSON Schema", "only in the OpenAPI file" or "required by one of them".</param>
public sealed record OpenApiDifference(string Definition, string Property, string What)
{
    internal const string OnlyInSchema = "only in the JSON Schema";
    internal const string OnlyInOpenApi = "only in the OpenAPI file";
    internal const string RequiredByOne = "required by one of them";

    /// <inheritdoc/>
    public override string ToString() => $"{Definition}.{Property}: {What}";
}
