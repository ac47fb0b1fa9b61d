using System.Xml.Linq;
using AcpAssistant.Server.Admin;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Admin;

public sealed class KeyRingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("acp-keys-").FullName;

    private string Folder => Path.Combine(_root, "keys");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_key_comes_back_and_is_for_the_services_user_alone()
    {
        new KeyRing(Folder).GetAllElements().ShouldBeEmpty();

        new KeyRing(Folder).StoreElement(new XElement("key", "secret"), "key-1");

        new KeyRing(Folder).GetAllElements().ShouldHaveSingleItem().Value.ShouldBe("secret");
        foreach (var path in (string[])[Folder, .. Directory.GetFiles(Folder)])
        {
            Rights(path).ShouldBe(UnixFileMode.None, path);
        }
    }

    [Fact]
    public void Rights_that_are_too_wide_are_taken_back()
    {
        var ring = new KeyRing(Folder);
        ring.StoreElement(new XElement("key", "secret"), "key-1");
        var file = Directory.GetFiles(Folder).ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        }

        ring.GetAllElements().Count.ShouldBe(1);

        Rights(file).ShouldBe(UnixFileMode.None);
    }

    private static UnixFileMode Rights(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path) & KeyRing.Others;
}
