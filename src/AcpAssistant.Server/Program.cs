using AcpAssistant.Adapters;
using AcpAssistant.Protocols;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProtocols().AddAdapters();

var app = builder.Build();
app.MapGet("/health/live", static () => TypedResults.Text("alive"));
await app.RunAsync();
