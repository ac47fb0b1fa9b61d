namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>How the classifier is trained.</summary>
/// <param name="Epochs">Passes over the phrases.</param>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="Decay">Pull of weights towards zero.</param>
/// <param name="Temperature">Divides the scores before they become probabilities; chosen so that confidence meets accuracy on phrases held out.</param>
internal sealed record LinearClassifierOptions(int Epochs, float Rate, float Decay, double Temperature);
