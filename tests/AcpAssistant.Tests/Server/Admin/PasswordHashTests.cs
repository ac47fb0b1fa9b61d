using AcpAssistant.Server.Admin;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Admin;

public sealed class PasswordHashTests
{
    [Fact]
    public void Only_the_password_itself_matches_and_no_two_hashes_are_alike()
    {
        var stored = PasswordHash.Create("correct horse");

        PasswordHash.Verify("correct horse", stored).ShouldBeTrue();
        PasswordHash.Verify("Correct horse", stored).ShouldBeFalse();
        PasswordHash.Verify("", stored).ShouldBeFalse();
        PasswordHash.Create("correct horse").ShouldNotBe(stored);
        stored.ShouldStartWith("pbkdf2-sha512$210000$");
        stored.ShouldNotContain("horse");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("md5$1$AAAA$AAAA")]
    [InlineData("pbkdf2-sha512$many$AAAA$AAAA")]
    public void What_is_no_hash_never_matches(string? stored) => PasswordHash.Verify("", stored).ShouldBeFalse();
}
