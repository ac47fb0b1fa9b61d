using System.Collections.Frozen;
using System.Numerics.Tensors;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Multinomial logistic regression over TF-IDF features, trained in memory in well under a second. Deterministic: the same phrases give the same model.</summary>
internal sealed class LinearClassifier
{
    private const float BiasRate = 0.01f;
    private static readonly double[] Shares = [0.5, 0.5, 0.5];
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
            .Where(pair => pair.Value > 1)
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
        var errors = new float[bias.Length];
        var share = ClassWeights(classes);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order, epoch);
            foreach (var i in order)
            {
                Score(vectors[i], errors);
                var predicted = Softmax(errors, 1);
                for (var c = 0; c < bias.Length; c++)
                {
                    errors[c] = (float)((predicted[c] - (c == classes[i] ? 1 : 0)) * share[classes[i]]);
                    bias[c] -= BiasRate * errors[c];
                }

                Step(vectors[i], errors, squares, options);
            }
        }
    }

    // AdaGrad with weight decay on the features seen; all classes of a feature lie side by side and are done at once.
    private void Step(
        (int Feature, float Value)[] vector,
        float[] errors,
        float[] squares,
        LinearClassifierOptions options
    )
    {
        var gradient = new float[errors.Length];
        var root = new float[errors.Length];
        foreach (var (feature, value) in vector)
        {
            var weight = weights.AsSpan(feature * errors.Length, errors.Length);
            var square = squares.AsSpan(feature * errors.Length, errors.Length);
            TensorPrimitives.Multiply(weight, options.Decay, gradient);
            TensorPrimitives.MultiplyAdd(errors, value, gradient, gradient);
            TensorPrimitives.MultiplyAdd(gradient, gradient, square, square);
            TensorPrimitives.Sqrt<float>(square, root);
            TensorPrimitives.Add(root, 1e-6f, root);
            TensorPrimitives.Divide(gradient, root, root);
            TensorPrimitives.MultiplyAdd(root, -options.Rate, weight, weight);
        }
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
            TensorPrimitives.MultiplyAdd(weights.AsSpan(feature * scores.Length, scores.Length), value, scores, scores);
        }
    }

    private (int Feature, float Value)[] Vectorise(Dictionary<string, int> counts)
    {
        var vector = new List<(int Feature, float Value, int Kind)>(counts.Count);
        Span<double> squares = [0, 0, 0];
        foreach (var (name, count) in counts)
        {
            if (features.TryGetValue(name, out var feature))
            {
                var value = (float)(1 + Math.Log(count)) * idf[feature];
                var kind = KindOf(name);
                vector.Add((feature, value, kind));
                squares[kind] += value * value;
            }
        }

        // Each kind of feature has its share of the whole, however many of them a message has.
        var scales = new float[Shares.Length];
        for (var kind = 0; kind < scales.Length; kind++)
        {
            scales[kind] = (float)(Shares[kind] / Math.Max(Math.Sqrt(squares[kind]), 1e-9));
        }

        return [.. vector.Select(entry => (entry.Feature, entry.Value * scales[entry.Kind]))];
    }

    private static int KindOf(string name) =>
        name[0] switch
        {
            'w' => 0,
            'g' => 1,
            _ => 2,
        };

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
