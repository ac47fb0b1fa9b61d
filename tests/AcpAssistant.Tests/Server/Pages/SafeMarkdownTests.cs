using AcpAssistant.Server.Pages;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Pages;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[a](javascript:alert(1))", "javascript")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "alert")]
    [InlineData("[a](//evil.example)", "//evil")]
    [InlineData("[a](/\\evil.example)", "evil")]
    [InlineData("[a](data:text/html,x)", "data:")]
    [InlineData("![a](file:///etc/passwd)", "file:")]
    [InlineData("[a]: vbscript:x\n\n[a]", "vbscript")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    public void Nothing_dangerous_gets_through(string markdown, string forbidden) =>
        SafeMarkdown.Render(markdown).Value!.ShouldNotContain(forbidden, Case.Insensitive);

    [Theory]
    [InlineData("[a](/help/x)", "href=\"/help/x\"")]
    [InlineData("[a](#part)", "href=\"#part\"")]
    [InlineData("[a](https://example.com/?a=1&b=2)", "href=\"https://example.com/?a=1&amp;b=2\"")]
    [InlineData("**b** and 1 < 2", "<strong>b</strong> and 1 &lt; 2")]
    [InlineData("# Title", "<h2>Title</h2>")]
    [InlineData("|a|b|\n|-|-|\n|1|2|", "<td>2</td>")]
    public void What_articles_need_is_kept(string markdown, string expected) =>
        SafeMarkdown.Render(markdown).Value!.ShouldContain(expected, Case.Sensitive);
}
