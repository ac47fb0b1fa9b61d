namespace AcpAssistant.Commerce.Checkout;

/// <summary>Commits that claim their request's idempotency key.</summary>
internal static class ClaimingCommits
{
    /// <summary>Commits, and remembers that the key is ours from then on.</summary>
    public static async Task<CommitOutcome> ClaimAndCommitAsync(
        this ICheckoutStore store,
        CheckoutCommit commit,
        CancellationToken cancellationToken
    )
    {
        var outcome = await store.CommitAsync(commit, cancellationToken);
        if (outcome is CommitOutcome.Saved)
        {
            commit.Claim?.Made();
        }

        return outcome;
    }
}
