namespace AcpAssistant.Server.Pages;

/// <summary>Reads what a form sent; a body that is no form (binary, too large, broken) is a refusal, not a fault of ours.</summary>
internal static class PostedForm
{
    /// <summary>The fields; null when there are none to be read.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
