using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>The unguessable token that a conversation belongs to: read from header or cookie, issued with the first turn. Only its hash is stored.</summary>
internal sealed class VisitorTokens(IIdGenerator ids, IOptions<ChatHttpOptions> options)
{
    /// <summary>Name of the request and response header.</summary>
    public const string Header = "X-Visitor-Token";

    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "acp_visitor";

    private const int ShortestToken = 32;
    private const int LongestToken = 128;

    /// <summary>The hash of the request's token; null when it carries none that could be one of ours.</summary>
    public static string? Read(HttpRequest request)
    {
        var token = request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Cookies[Cookie];
        return token is { Length: >= ShortestToken and <= LongestToken } && token.All(IsTokenCharacter)
            ? Hash(token)
            : null;
    }

    /// <summary>Issues a token by cookie and header; its hash. Must be called before the response starts.</summary>
    public string Issue(HttpContext http)
    {
        var token = ids.NewSecret();
        http.Response.Headers[Header] = token;
        http.Response.Cookies.Append(
            Cookie,
            token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/",
                MaxAge = TimeSpan.FromDays(options.Value.VisitorDays),
                IsEssential = true,
            }
        );
        return Hash(token);
    }

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static bool IsTokenCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
