using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Multinomial logistic regression over TF-IDF features, trained in memory in well under a second. Deterministic: the same phrases give the same model.</summary>
internal sealed class LinearClassifier
{
    private const double CharacterShare = 0.6;
    private readonly FrozenDictionary<string, int> features;
    private readonly float[] idf;
    private readonly float[] weights;
    private readonly float[] bias;
    private readonly double temperature;

    private LinearClassifier(
        FrozenDictionary<string, int> features,
        float[] idf,
        float[] weights,
        float[] bias,
        double temperature
    )
    {
        this.features = features;
        this.idf = idf;
        this.weights = weights;
        this.bias = bias;
        this.temperature = temperature;
    }

    /// <summary>Learns from phrases and their class numbers.</summary>
    public static LinearClassifier Train(
        IReadOnlyList<(string Text, int Class)> phrases,
        int classes,
        LinearClassifierOptions options
    )
    {
        var counts = phrases.Select(phrase => TextFeatures.Count(phrase.Text)).ToArray();
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in counts.SelectMany(count => count.Keys))
        {
            documents[feature] = documents.GetValueOrDefault(feature) + 1;
        }

        var kept = documents
            .Where(pair => pair.Value > 1 || pair.Key[0] == 'w')
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var index = kept.Select((feature, i) => KeyValuePair.Create(feature, i))
            .ToFrozenDictionary(StringComparer.Ordinal);
        var rarity = kept.Select(feature => (float)(Math.Log((1.0 + phrases.Count) / (1 + documents[feature])) + 1))
            .ToArray();
        var model = new LinearClassifier(
            index,
            rarity,
            new float[kept.Length * classes],
            new float[classes],
            options.Temperature
        );
        model.Fit([.. counts.Select(model.Vectorise)], [.. phrases.Select(phrase => phrase.Class)], options);
        return model;
    }

    /// <summary>Probability of each class.</summary>
    public double[] Predict(string text)
    {
        var scores = new float[bias.Length];
        Score(Vectorise(TextFeatures.Count(text)), scores);
        return Softmax(scores, temperature);
    }

    private void Fit((int Feature, float Value)[][] vectors, int[] classes, LinearClassifierOptions options)
    {
        var squares = new float[weights.Length];
        var order = Enumerable.Range(0, vectors.Length).ToArray();
        var scores = new float[bias.Length];
        var share = ClassWeights(classes);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order, epoch);
            foreach (var i in order)
            {
                Score(vectors[i], scores);
                var predicted = Softmax(scores, 1);
                for (var c = 0; c < bias.Length; c++)
                {
                    var error = (float)((predicted[c] - (c == classes[i] ? 1 : 0)) * share[classes[i]]);
                    Step(vectors[i], c, error, squares, options);
                }
            }
        }
    }

    // AdaGrad with weight decay on the features seen.
    private void Step(
        (int Feature, float Value)[] vector,
        int c,
        float error,
        float[] squares,
        LinearClassifierOptions options
    )
    {
        foreach (var (feature, value) in vector)
        {
            var at = (feature * bias.Length) + c;
            var gradient = (error * value) + (options.Decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= options.Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-6f);
        }

        bias[c] -= 0.01f * error;
    }

    private double[] ClassWeights(int[] classes)
    {
        var counts = new int[bias.Length];
        foreach (var c in classes)
        {
            counts[c]++;
        }

        return [.. counts.Select(count => count == 0 ? 0 : Math.Sqrt((double)classes.Length / (bias.Length * count)))];
    }

    private void Score((int Feature, float Value)[] vector, float[] scores)
    {
        bias.CopyTo(scores, 0);
        foreach (var (feature, value) in vector)
        {
            var at = feature * scores.Length;
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += value * weights[at + c];
            }
        }
    }

    private (int Feature, float Value)[] Vectorise(Dictionary<string, int> counts)
    {
        var vector = new List<(int Feature, float Value)>(counts.Count);
        double words = 0;
        double characters = 0;
        foreach (var (name, count) in counts)
        {
            if (features.TryGetValue(name, out var feature))
            {
                var value = (float)(1 + Math.Log(count)) * idf[feature];
                vector.Add((name[0] == 'w' ? feature : ~feature, value));
                _ = name[0] == 'w' ? words += value * value : characters += value * value;
            }
        }

        var wordScale = (float)((1 - CharacterShare) / Math.Max(Math.Sqrt(words), 1e-9));
        var characterScale = (float)(CharacterShare / Math.Max(Math.Sqrt(characters), 1e-9));
        return
        [
            .. vector.Select(entry =>
                entry.Feature >= 0
                    ? (entry.Feature, entry.Value * wordScale)
                    : (~entry.Feature, entry.Value * characterScale)
            ),
        ];
    }

    private static double[] Softmax(float[] scores, double temperature)
    {
        var top = scores.Max();
        var result = new double[scores.Length];
        double sum = 0;
        for (var c = 0; c < scores.Length; c++)
        {
            sum += result[c] = Math.Exp((scores[c] - top) / temperature);
        }

        for (var c = 0; c < scores.Length; c++)
        {
            result[c] /= sum;
        }

        return result;
    }

    // A small linear congruential sequence: order must vary between epochs, not be unpredictable.
    private static void Shuffle(int[] order, int epoch)
    {
        var state = unchecked((uint)((epoch * 2_654_435_761L) + 12_345));
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            var j = (int)(state % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
