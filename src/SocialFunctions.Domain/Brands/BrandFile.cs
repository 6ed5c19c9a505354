using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialFunctions.Domain.Brands.Reading;

namespace SocialFunctions.Domain.Brands;

/// <summary>Reads <c>brand.json</c>, whole or not at all. <c>samples/brand.schema.json</c> says the same to editors.</summary>
public static class BrandFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static BrandFileResult Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static BrandFileResult Read(ReadOnlySpan<byte> json)
    {
        var text = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        if (JsonSyntax.Check(text) is { } broken)
            return new BrandFileResult.Invalid([broken]);

        var hash = Convert.ToHexStringLower(SHA256.HashData(json));
        var errors = new List<BrandFileError>();
        using var document = JsonDocument.Parse(text.ToArray());
        var brand = BrandReader.Read(new Node(document.RootElement, "$", errors), hash);
        return errors.Count == 0 ? new BrandFileResult.Valid(brand) : new BrandFileResult.Invalid(errors);
    }
}
