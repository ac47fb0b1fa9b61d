namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>The embedded router: settled turns of phrase first, then a linear model trained at start on the shop assistant's own example phrases.</summary>
internal sealed class Router : IRouter
{
    private static readonly ChatRoute[] Routes = Enum.GetValues<ChatRoute>();
    private static readonly string[] Languages = ["en", "fr"];
    private const double Unsure = 0.3;
    private const double CueConfidence = 0.97;

    // The same embedded phrases for every instance: training once is enough.
    private static readonly Lazy<LinearClassifier> Model = new(Train);

    /// <summary>Epochs, rate and decay were chosen by five-fold cross-validation over the embedded phrases; the temperature so that mean confidence equals accuracy there.</summary>
    internal static LinearClassifierOptions Training { get; } =
        new(Epochs: 8, Rate: 0.15f, Decay: 1e-4f, Temperature: 0.8);

    /// <inheritdoc/>
    public RouteGuess Route(string message)
    {
        var probabilities = Model.Value.Predict(message);
        var ranking = probabilities
            .Select((p, i) => (Route: Routes[i], P: p))
            .OrderByDescending(entry => entry.P)
            .Take(2)
            .ToArray();
        if (RouteCues.Find(message) is { } cue)
        {
            return new RouteGuess(cue, CueConfidence, ranking[0].Route == cue ? ranking[1].Route : ranking[0].Route);
        }

        // Unsure: look the words up as a question rather than start a dialogue nobody asked for.
        return ranking[0].P < Unsure
            ? new RouteGuess(ChatRoute.ProductQuestion, ranking[0].P, ranking[0].Route)
            : new RouteGuess(ranking[0].Route, ranking[0].P, ranking[1].Route);
    }

    private static LinearClassifier Train() =>
        LinearClassifier.Train(
            [
                .. Languages
                    .SelectMany(PhraseFile.Read)
                    .Select(phrase => (phrase.Text, Array.IndexOf(Routes, phrase.Route))),
            ],
            Routes.Length,
            Training
        );
}
