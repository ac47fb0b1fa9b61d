using System.Net;
using AcpAssistant.Server.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

/// <summary>Guessing whose order it is has an end. A shop of its own: the tries are counted by caller.</summary>
public sealed class OrderProofLimitTests(OrderShop shop) : IClassFixture<OrderShop>
{
    [Fact]
    public async Task After_ten_tries_even_the_right_address_must_wait()
    {
        var stop = TestContext.Current.CancellationToken;
        var url = await shop.PermalinkAsync("owner@example.com");
        for (var attempt = 0; attempt < OrderProofs.PerCaller; attempt++)
        {
            using var wrong = await PostAsync(url, $"guess{attempt}@example.com", stop);
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var right = await PostAsync(url, "owner@example.com", stop);

        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Headers.RetryAfter.ShouldNotBeNull();
        (await right.Content.ReadAsStringAsync(stop)).ShouldNotContain("Ridge Shell");
    }

    private Task<HttpResponseMessage> PostAsync(string url, string email, CancellationToken stop) =>
        shop.Host.Http.PostAsync(url, new FormUrlEncodedContent([KeyValuePair.Create("email", email)]), stop);
}
