using System.Text.Json.Serialization;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Identity;

/// <summary>What a person has proven, held by the server, never told by a model.</summary>
[JsonDerivedType(typeof(Anonymous), "anonymous")]
[JsonDerivedType(typeof(OneOrder), "order")]
[JsonDerivedType(typeof(Account), "account")]
public abstract record ProvenIdentity
{
    private ProvenIdentity() { }

    /// <summary>The grade.</summary>
    [JsonIgnore]
    public abstract IdentityGrade Grade { get; }

    /// <summary>Nothing proven.</summary>
    public sealed record Anonymous : ProvenIdentity
    {
        /// <inheritdoc/>
        public override IdentityGrade Grade => IdentityGrade.Anonymous;
    }

    /// <summary>Order number and matching e-mail.</summary>
    public sealed record OneOrder(OrderId OrderId, EmailAddress Email) : ProvenIdentity
    {
        /// <inheritdoc/>
        public override IdentityGrade Grade => IdentityGrade.Order;
    }

    /// <summary>The mailbox, until <paramref name="Until"/> (UTC).</summary>
    public sealed record Account(EmailAddress Email, DateTimeOffset Until) : ProvenIdentity
    {
        /// <inheritdoc/>
        public override IdentityGrade Grade => IdentityGrade.Account;
    }

    /// <summary>The access to orders that it gives at <paramref name="now"/>; null when none.</summary>
    public OrderAccess? AccessAt(DateTimeOffset now) =>
        this switch
        {
            OneOrder order => new OrderAccess.One(order.OrderId, order.Email),
            Account account when account.Until > now => new OrderAccess.Account(account.Email),
            _ => null,
        };
}
