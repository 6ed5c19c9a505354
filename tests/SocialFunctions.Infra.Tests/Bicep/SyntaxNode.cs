using System.Text.Json.Serialization;

namespace SocialFunctions.Infra.Tests.Bicep;

/// <summary>A node of Bicep's syntax, as <c>tooling/bicep/tree.mjs</c> prints it; <see cref="Text"/> where it has no children.</summary>
internal sealed record SyntaxNode
{
    public required string Type { get; init; }

    /// <summary>The grammar's name for its place, such as <c>function</c> of a call.</summary>
    public string? Field { get; init; }

    public required int Line { get; init; }

    public string? Text { get; init; }

    [JsonPropertyName("children")]
    public IReadOnlyList<SyntaxNode> All { get; init; } = [];

    /// <summary>Without comments.</summary>
    [JsonIgnore]
    public IReadOnlyList<SyntaxNode> Children => [.. All.Where(child => child.Type != "comment")];

    public IEnumerable<SyntaxNode> Descendants() => All.SelectMany(child => child.Descendants().Prepend(child));

    /// <summary>The text of a string without interpolation; null for anything else.</summary>
    public string? Literal => Type != "string" ? null
        : Children.Count == 0 ? Text!.Trim('\'')
        : Children.All(part => part.Type is "string_content" or "escape_sequence") ? string.Concat(Children.Select(part => part.Text)) : null;

    /// <summary>Of an object: its properties by name; a name that is made at run time is <c>*</c>.</summary>
    public IEnumerable<(string Name, SyntaxNode Value)> Properties() => Children
        .Where(child => child.Type == "object_property")
        .Select(property => (KeyOf(property.Children[0]), property.Children[^1]));

    public SyntaxNode? Property(string name) => Properties().Where(one => one.Name == name).Select(one => one.Value).FirstOrDefault();

    /// <summary>What a loop or a condition wraps; the node itself where there is none.</summary>
    public SyntaxNode Body() => Type is "for_statement" or "if_statement" ? Children[^1].Body() : this;

    private static string KeyOf(SyntaxNode key) => key.Type == "string" ? key.Literal ?? "*" : key.Text!;
}
