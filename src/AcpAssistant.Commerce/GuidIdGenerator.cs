using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce;

/// <summary>Time-ordered UUIDs, and secrets and order numbers from the system's random source.</summary>
internal sealed class GuidIdGenerator(TimeProvider time, IOptions<ShopOptions> shop) : IIdGenerator
{
    /// <summary>40 bits: with 100,000 orders a clash is a matter of 1 in 200, and the store refuses it.</summary>
    private const int OrderNumberLength = 8;

    /// <inheritdoc/>
    public string NewId(string prefix) => prefix + "_" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <inheritdoc/>
    public OrderId NewOrderId() =>
        new(shop.Value.OrderNumberPrefix + RandomNumberGenerator.GetString(ReadableCode.Alphabet, OrderNumberLength));

    /// <inheritdoc/>
    public string NewSecret(int bytes = 32) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
