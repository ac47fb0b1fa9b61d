namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Why a model gave no usable answer.</summary>
internal enum ModelFailure
{
    /// <summary>It couldn't be reached, refused or broke off.</summary>
    Unavailable,

    /// <summary>The turn's time was over.</summary>
    TooSlow,

    /// <summary>It said nothing.</summary>
    Empty,

    /// <summary>Nothing of what it said stood up to the check.</summary>
    NothingVerified,
}
