using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Search;

[OptionsValidator]
internal sealed partial class SearchOptionsValidator : IValidateOptions<SearchOptions>;
