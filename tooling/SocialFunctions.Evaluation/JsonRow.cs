using System.Text.Json;

namespace SocialFunctions.Evaluation;

/// <summary>The properties of one line of JSON; null where they are absent, null or refused.</summary>
internal sealed class JsonRow(JsonElement row, LabelReader labels)
{
    private const int MostStars = 5;

    /// <summary>As a person is told what a line of another form has.</summary>
    public string Names => row.EnumerateObject().Any()
        ? string.Join(", ", row.EnumerateObject().Take(12).Select(property => LabelReader.Quoted(JsonName(property))))
        : "no property";

    public bool Has(string name) => row.TryGetProperty(name, out _);

    public string? Text(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Refuse(name, value, "a string, or null");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape is JSON, but no text.
            return Refuse(name, value, "text in which each escape is a character");
        }
    }

    public bool? YesOrNo(string name) =>
        Value(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : value.ValueKind == JsonValueKind.Number ? labels.YesOrNo(name, value.GetRawText())
        : labels.YesOrNo(name, Text(name));

    /// <summary>Stars of a review, 1 to 5.</summary>
    public decimal? Rating(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var stars) && stars is >= 1 and <= MostStars)
            return stars;
        Refuse(name, value, "a number from 1 to 5, or null");
        return null;
    }

    private JsonElement? Value(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? Refuse(string name, JsonElement value, string allowed)
    {
        labels.Refuse(name, LabelReader.Quoted(value.GetRawText()), allowed);
        return null;
    }

    private static string JsonName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
