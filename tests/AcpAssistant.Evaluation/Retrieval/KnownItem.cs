namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>A product that is looked for by four words of its title.</summary>
internal sealed record KnownItem(string Id, string Words, string Misspelt)
{
    private const int WordCount = 4;
    private const int ShortestToMisspell = 5;

    public static IReadOnlyList<KnownItem> Of(IReadOnlyList<(string Id, string Title)> titles, int count)
    {
        var random = new Random(7);
        var items = new List<KnownItem>();
        while (items.Count < count)
        {
            var (id, title) = titles[random.Next(titles.Count)];
            var words = Assistant
                .Retrieval.Words.Of(title)
                .Select(word => word.Written)
                .Where(word => word.Length > 2 && !MessageStopWords.Contains(word))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (words.Length < WordCount)
            {
                continue;
            }

            random.Shuffle(words);
            var chosen = words[..WordCount];
            items.Add(new KnownItem(id, string.Join(' ', chosen), Misspell(chosen, random)));
        }

        return items;
    }

    private static readonly HashSet<string> MessageStopWords = ["and", "for", "the", "with"];

    private static string Misspell(string[] words, Random random)
    {
        var result = words.ToArray();
        var candidates = Enumerable
            .Range(0, words.Length)
            .Where(index => words[index].Length >= ShortestToMisspell && words[index].All(char.IsAsciiLetter))
            .ToArray();
        if (candidates.Length > 0)
        {
            var index = candidates[random.Next(candidates.Length)];
            result[index] = Misspell(words[index], random);
        }

        return string.Join(' ', result);
    }

    // Not the first letter: people seldom get that one wrong.
    private static string Misspell(string word, Random random)
    {
        var position = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(position, 1),
            1 => word.Insert(position, ((char)('a' + random.Next(26))).ToString()),
            2 => word.Remove(position, 1).Insert(position, ((char)('a' + random.Next(26))).ToString()),
            _ => word[..position] + word[position + 1] + word[position] + word[(position + 2)..],
        };
    }
}
