using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce;

/// <summary>Checks each setting of <see cref="ShopOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class ShopOptionsValidator : IValidateOptions<ShopOptions>;
