namespace SocialFunctions.Infra.Tests.Bicep;

/// <summary>A file and what it declares.</summary>
internal sealed class BicepFile(string path, SyntaxNode tree)
{
    public string Path { get; } = path;

    public string Name { get; } = System.IO.Path.GetFileName(path);

    public SyntaxNode Tree { get; } = tree;

    /// <summary>Where it is deployed: a resource group unless it says otherwise.</summary>
    public string Scope { get; } =
        tree.Children.FirstOrDefault(child => child.Type == "target_scope_assignment")?.Children[0].Literal ?? "resourceGroup";

    public IReadOnlyList<Declaration> Declarations { get; } = [.. Read(tree)];

    public IEnumerable<Declaration> Of(DeclarationKind kind) => Declarations.Where(one => one.Kind == kind);

    /// <summary>By name, but for outputs: they may be called as something else is.</summary>
    public Declaration? Find(string name) => Declarations.FirstOrDefault(one => one.Name == name && one.Kind != DeclarationKind.Output);

    public string At(int line) => $"{Name}({line})";

    private static IEnumerable<Declaration> Read(SyntaxNode tree)
    {
        IReadOnlyList<SyntaxNode> decorators = [];
        foreach (var node in tree.Children)
        {
            if (node.Type == "decorators")
            {
                decorators = [.. node.Children.Select(decorator => decorator.Children[0])];
                continue;
            }

            if (Read(node, decorators) is { } declaration)
                yield return declaration;
            decorators = [];
        }
    }

    private static Declaration? Read(SyntaxNode node, IReadOnlyList<SyntaxNode> decorators)
    {
        DeclarationKind? kind = node.Type switch
        {
            "parameter_declaration" => DeclarationKind.Parameter,
            "variable_declaration" => DeclarationKind.Variable,
            "resource_declaration" => DeclarationKind.Resource,
            "module_declaration" => DeclarationKind.Module,
            "output_declaration" => DeclarationKind.Output,
            _ => null,
        };
        if (kind is not { } known)
            return null;
        var parts = node.Children;
        var typed = known is DeclarationKind.Parameter or DeclarationKind.Output;
        return new Declaration
        {
            Kind = known,
            Name = parts[0].Text!,
            Line = node.Line,
            Of = known == DeclarationKind.Variable ? "" : typed ? TypeOf(parts[1]) : parts[1].Literal ?? "",
            Value = typed && parts.Count < 3 ? null : parts[^1],
            IsExisting = parts.Any(part => part.Type == "existing"),
            Decorators = decorators,
        };
    }

    private static string TypeOf(SyntaxNode type) => type.Text ?? string.Concat(type.Children.Select(TypeOf));
}
