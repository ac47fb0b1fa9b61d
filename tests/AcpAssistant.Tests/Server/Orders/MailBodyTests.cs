using AcpAssistant.Server.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Orders;

public sealed class MailBodyTests
{
    [Fact]
    public void What_people_wrote_is_text_in_html_too()
    {
        var body = new MailBody()
            .Paragraph("<script>alert(1)</script>")
            .Quote("<b>two</b>\nlines")
            .Rows([("1 × <i>Tee</i>", "$5.00", true)])
            .Link("\"here\"", "https://shop.example/?a=1&b=\"><x>");

        var html = body.Html("en");

        foreach (var tag in (string[])["<script", "<b>", "<i>", "<x>", "b=\">"])
        {
            html.ShouldNotContain(tag);
        }

        html.ShouldContain("lines");
        body.Text().ShouldContain("> <b>two</b>\n> lines\n");
        body.Text().ShouldContain("1 × <i>Tee</i>: $5.00\n");
    }
}
