namespace SocialFunctions.Infra.Tests.Bicep;

/// <summary>A parameter, variable, resource, module or output of a file.</summary>
internal sealed record Declaration
{
    public required DeclarationKind Kind { get; init; }

    public required string Name { get; init; }

    public required int Line { get; init; }

    /// <summary>Of a resource its type and version, of a module its path, of a parameter or output its type: else empty.</summary>
    public string Of { get; init; } = "";

    /// <summary>What is on the right side; null for a parameter without default.</summary>
    public SyntaxNode? Value { get; init; }

    public bool IsExisting { get; init; }

    public IReadOnlyList<SyntaxNode> Decorators { get; init; } = [];

    /// <summary>Of a resource or module: its object, without loop and condition.</summary>
    public SyntaxNode Body => Value!.Body();

    /// <summary>The calls that stand above it, such as <c>allowed([…])</c>; null when there is none of that name.</summary>
    public SyntaxNode? Decorator(string name) => Decorators.FirstOrDefault(call => call.Children[0].Text == name);
}
