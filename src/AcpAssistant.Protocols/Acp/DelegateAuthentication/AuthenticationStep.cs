using System.Text.Json;
using AcpAssistant.Commerce.Payments.Authentication;

namespace AcpAssistant.Protocols.Acp.DelegateAuthentication;

/// <summary>What an agent tells when the card's bank is to be asked.</summary>
public sealed class AuthenticationStep
{
    private readonly AuthenticateRequest request;

    internal AuthenticationStep(AuthenticateRequest request) => this.request = request;

    /// <summary>What it says of the fingerprint.</summary>
    public FingerprintCompletion Fingerprint =>
        request.FingerprintCompletion switch
        {
            "Y" => FingerprintCompletion.Completed,
            "N" => FingerprintCompletion.TimedOut,
            _ => FingerprintCompletion.Unavailable,
        };

    /// <summary>The card with what is told here; what the beginning told stays where this tells nothing.</summary>
    public CardToAuthenticate AddedTo(CardToAuthenticate card)
    {
        var details = card.Details is null
            ? new BankDetails(null, null)
            : JsonSerializer.Deserialize(card.Details, DelegateAuthenticationJson.Default.BankDetails)!;
        return card with
        {
            Channel = AuthenticationReader.ChannelText(request.Channel) ?? card.Channel,
            ChallengeNotificationUrl = request.ChallengeNotificationUrl ?? card.ChallengeNotificationUrl,
            Details = AuthenticationReader.DetailsText(
                details with
                {
                    Shopper = request.ShopperDetails ?? details.Shopper,
                }
            ),
        };
    }
}
