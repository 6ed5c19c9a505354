using System.Text.Json;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>A value of the file, where it stands, and where its errors go.</summary>
/// <remarks>
/// Readers go on after an error with a value that is never seen, since a file with an error gives no brand:
/// that is how every error is found at once.
/// </remarks>
internal readonly record struct Node(JsonElement Json, string Path, List<BrandFileError> Errors)
{
    private const int ShownCharacters = 60;

    public void Refuse(string problem) => Errors.Add(new BrandFileError(Path, problem));

    /// <summary><c>'25:00' is not a time: write HH:mm …</c></summary>
    public void RefuseAs(string kind, string right) => Refuse($"{Shown()} is not {kind}: write {right}");

    /// <summary>The value as it stands in the file, a text in single quotes, cut to a readable length.</summary>
    public string Shown()
    {
        if (Json.ValueKind is JsonValueKind.Object)
            return "an object";
        if (Json.ValueKind is JsonValueKind.Array)
            return "a list";
        var text = Json.ValueKind is JsonValueKind.String ? $"'{Json.GetString()}'" : Json.GetRawText();
        return text.Length <= ShownCharacters ? text : $"{text[..(ShownCharacters - 1)]}…";
    }
}
