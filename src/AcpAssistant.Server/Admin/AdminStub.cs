namespace AcpAssistant.Server.Admin;

internal static class AdminStub
{
    public static IServiceCollection AddReview(this IServiceCollection services, string d) => services;

    public static void MapReview(this IEndpointRouteBuilder r) { }
}
