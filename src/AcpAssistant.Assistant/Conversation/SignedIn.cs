using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Raises a conversation to the account of the merchant's own login, and lets proofs run out.</summary>
internal sealed class SignedIn(IOptions<IdentityOptions> options)
{
    /// <summary>The conversation with what is proven at <paramref name="now"/>.</summary>
    public Conversation Apply(Conversation state, EmailAddress? signedInAs, DateTimeOffset now)
    {
        if (signedInAs is not { } email)
        {
            return state.Identity is ProvenIdentity.Account account && account.Until <= now
                ? Forget(state) with
                {
                    Identity = new ProvenIdentity.Anonymous(),
                }
                : state;
        }

        var known = state.Identity switch
        {
            ProvenIdentity.Account account => account.Email,
            ProvenIdentity.OneOrder order => order.Email,
            _ => (EmailAddress?)null,
        };
        // One person per conversation: what belonged to another address is not carried over.
        var kept = known is null || known == email ? state : Forget(state);
        return kept with
        {
            Identity = new ProvenIdentity.Account(email, now.AddMinutes(options.Value.SignedInMinutes)),
        };
    }

    private static Conversation Forget(Conversation state) =>
        state with
        {
            FocusOrderId = null,
            Pending = null,
            Awaiting = null,
        };
}
