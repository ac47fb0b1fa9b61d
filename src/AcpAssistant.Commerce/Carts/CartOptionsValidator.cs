using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Carts;

/// <summary>Checks each setting of <see cref="CartOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class CartOptionsValidator : IValidateOptions<CartOptions>;
