using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Mails one-time codes and checks what comes back. Says and does the same for known and unknown addresses.</summary>
public sealed class VerificationService(
    IOneTimeCodeStore codes,
    IMailer mailer,
    IIdGenerator ids,
    TimeProvider time,
    IOptions<IdentityOptions> options
)
{
    private static readonly EmailAddress Nobody = EmailAddress.Parse("nobody@invalid.example");

    /// <summary>Mails a code to the address; false when the hour's limit for it is reached. Whether the shop knows the address plays no part.</summary>
    public async Task<bool> SendCodeAsync(
        string conversationId,
        EmailAddress email,
        string language,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var plainTextCode = CodeHasher.NewCode();
        var salt = CodeHasher.NewSalt();
        var code = new OneTimeCode(
            conversationId,
            email,
            salt,
            CodeHasher.Hash(plainTextCode, salt, conversationId, email),
            now.AddMinutes(options.Value.CodeMinutes),
            options.Value.CodeAttempts
        );
        if (!await codes.TryStoreAsync(code, options.Value.CodesPerHour, now, cancellationToken))
        {
            return false;
        }

        var wording = Wording.For(language);
        var minutes = options.Value.CodeMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var mail = new Mail(
            ids.NewId("mail"),
            email,
            wording.Say("mail.code.subject"),
            wording.Say("mail.code.text", ("code", plainTextCode), ("minutes", minutes)),
            now
        );
        await mailer.SendAsync(mail, cancellationToken);
        return true;
    }

    /// <summary>The account that the code opens; null when the code is wrong, expired, used or of another conversation. At most one caller gets it.</summary>
    public async Task<ProvenIdentity.Account?> VerifyAsync(
        string conversationId,
        string enteredCode,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var stored = await codes.TakeAttemptAsync(conversationId, now, cancellationToken);
        // The same derivation is done when there is no code, so that time tells nothing.
        var email = stored?.Email ?? Nobody;
        var entered = CodeHasher.Hash(enteredCode, stored?.Salt ?? CodeHasher.NewSalt(), conversationId, email);
        if (!CodeHasher.Matches(entered, stored?.Hash ?? CodeHasher.NewSalt()) || stored is null)
        {
            return null;
        }

        return await codes.ConsumeAsync(conversationId, email, stored.Hash, cancellationToken)
            ? new ProvenIdentity.Account(email, now.AddHours(options.Value.AccountHours))
            : null;
    }
}
