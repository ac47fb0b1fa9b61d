using System.Xml.Linq;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Server.Demo.Pictures;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Demo;

public sealed class PictureTests
{
    [Fact]
    public void Any_title_and_colour_gives_a_well_formed_drawing_without_code() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (id, title, color) =>
                {
                    var drawing = Picture.Draw(Product(id, title, color));

                    var root = XDocument.Parse(drawing).Root!;
                    root.Name.LocalName.ShouldBe("svg");
                    root.Descendants().ShouldNotContain(element => element.Name.LocalName == "script");
                    drawing.ShouldBe(Picture.Draw(Product(id, title, color)));
                }
            );

    [Fact]
    public void Different_kinds_of_things_look_different()
    {
        string[] titles =
        [
            "Merino T-Shirt",
            "Hiking Boots",
            "35 mm f/1.8 Lens",
            "Loon 2 Tent",
            "Travel Tripod",
            "Laptop",
            "Zyx",
        ];

        titles
            .Select(title => Picture.Draw(Product("same", title, "blue")).Split("<g ")[1])
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(titles.Length);
    }

    private static Product Product(string id, string title, string color) =>
        new()
        {
            Id = new ProductId(id),
            Title = title,
            Variants =
            [
                new Variant
                {
                    Id = new VariantId("v"),
                    Price = new Money(1, Currency.Usd),
                    Options = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(
                        "color",
                        color
                    ),
                },
            ],
        };
}
