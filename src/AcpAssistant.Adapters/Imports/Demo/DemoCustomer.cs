using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Adapters.Imports.Demo;

/// <summary>A customer with the id that the file's orders use.</summary>
internal sealed record DemoCustomer(string Id, Customer Customer);
