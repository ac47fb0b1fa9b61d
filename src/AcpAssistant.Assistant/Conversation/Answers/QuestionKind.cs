namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>What form of answer a question wants.</summary>
internal enum QuestionKind
{
    /// <summary>Anything.</summary>
    Open,

    /// <summary>A number: how long, how much, how many.</summary>
    Number,

    /// <summary>Steps: how do I.</summary>
    Steps,

    /// <summary>Yes or no.</summary>
    YesNo,
}
