using System.Text.Json;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>A question with what a right answer says, or that there is none to be given.</summary>
internal sealed record AnswerCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public required string Id { get; init; }

    /// <summary>The page the widget stands on; null when none.</summary>
    public string? ProductId { get; init; }

    public required string Language { get; init; }

    public required string Message { get; init; }

    /// <summary>All of these must be said, each in one of its forms.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Says { get; init; } = [];

    /// <summary>A part of the id of the document that must be cited; null = any.</summary>
    public string? Cites { get; init; }

    /// <summary>Our knowledge has no answer: to say one is wrong.</summary>
    public bool Abstains { get; init; }

    /// <summary>Reads the cases that stand beside the program.</summary>
    public static IReadOnlyList<AnswerCase> Load(string name) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<AnswerCase>(line, Json)!),
        ];
}
