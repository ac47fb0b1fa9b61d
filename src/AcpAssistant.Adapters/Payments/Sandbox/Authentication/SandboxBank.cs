namespace AcpAssistant.Adapters.Payments.Sandbox.Authentication;

/// <summary>What the sandbox's bank does, by card number.</summary>
internal static class SandboxBank
{
    /// <summary>One way of a bank.</summary>
    internal enum Habit
    {
        /// <summary>Knows its cardholder by the fingerprint, wants to see them without.</summary>
        Knows,

        /// <summary>Knows its cardholder without a fingerprint.</summary>
        WantsNoFingerprint,

        /// <summary>Wants to see everybody.</summary>
        Challenges,

        /// <summary>Attests the attempt.</summary>
        Attempts,

        /// <summary>Doesn't know its cardholder.</summary>
        Refuses,

        /// <summary>Forbids the payment.</summary>
        Rejects,

        /// <summary>Takes no part in 3-D Secure.</summary>
        TakesNoPart,

        /// <summary>Can't be reached.</summary>
        Fails,
    }

    /// <summary>What happens to a card of this number; what isn't listed is <see cref="Habit.Knows"/>.</summary>
    public static Habit Of(string number) =>
        number switch
        {
            "4000000000003022" => Habit.Challenges,
            "4000000000003030" => Habit.Attempts,
            "4000000000003048" => Habit.Rejects,
            "4000000000003055" => Habit.TakesNoPart,
            "4000000000003063" => Habit.Fails,
            "4000000000003071" => Habit.Refuses,
            "4000000000003089" => Habit.WantsNoFingerprint,
            _ => Habit.Knows,
        };
}
