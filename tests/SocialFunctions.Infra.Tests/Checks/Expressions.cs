using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>What an expression names and of which kind it is, as far as its syntax tells.</summary>
internal static class Expressions
{
    public const string Unknown = "any";

    private static readonly Dictionary<string, string> Results = new(StringComparer.Ordinal)
    {
        ["concat"] = Unknown, ["contains"] = "bool", ["empty"] = "bool", ["guid"] = "string", ["items"] = "array", ["map"] = "array",
        ["newGuid"] = "string", ["environment"] = "object", ["format"] = "string", ["int"] = "int", ["join"] = "string", ["length"] = "int",
        ["loadJsonContent"] = Unknown, ["loadTextContent"] = "string", ["range"] = "array", ["replace"] = "string", ["resourceGroup"] = "object",
        ["split"] = "array", ["string"] = "string", ["subscription"] = "object", ["subscriptionResourceId"] = "string", ["take"] = Unknown,
        ["tenant"] = "object", ["toLower"] = "string", ["toObject"] = "object", ["toUpper"] = "string", ["trim"] = "string", ["union"] = Unknown,
        ["uniqueString"] = "string", ["utcNow"] = "string", ["filter"] = "array", ["flatten"] = "array", ["first"] = Unknown,
        ["endsWith"] = "bool", ["startsWith"] = "bool", ["resourceId"] = "string", ["min"] = "int", ["max"] = "int", ["json"] = Unknown,
        ["base64"] = "string", ["uriComponent"] = "string", ["substring"] = "string", ["padLeft"] = "string", ["last"] = Unknown,
    };

    public static readonly IReadOnlyList<string> Decorators =
        ["allowed", "batchSize", "description", "maxLength", "maxValue", "metadata", "minLength", "minValue", "onlyIfNotExists", "secure"];

    public static bool IsFunction(string name) => Results.ContainsKey(name);

    /// <summary>The literal type that an expression has; <see cref="Unknown"/> where only Azure knows.</summary>
    public static string KindOf(SyntaxNode node, BicepFile file) => node.Type switch
    {
        "string" or "multiline_string" => "string",
        "number" => "int",
        "boolean" => "bool",
        "array" or "for_statement" => "array",
        "object" => "object",
        "null" => "null",
        "unary_expression" => node.Text?.StartsWith('-') is true ? "int" : "bool",
        "call_expression" => Results.GetValueOrDefault(node.Children[0].Text ?? "", Unknown),
        "ternary_expression" when KindOf(node.Children[1], file) is var kind && kind == KindOf(node.Children[2], file) => kind,
        "identifier" => file.Find(node.Text!) is not { } named ? Unknown
            : named.Kind == DeclarationKind.Parameter ? named.Of.TrimEnd('?')
            : named.Kind == DeclarationKind.Variable ? KindOf(named.Value!, file) : Unknown,
        _ => Unknown,
    };

    /// <summary>Names and what follows each: <c>a.b.c</c> is a with b, c. Names of one's own (of loops and lambdas) are left out.</summary>
    public static IEnumerable<Reference> References(SyntaxNode node) => References(node, []);

    public static IEnumerable<(string Name, int Line)> Calls(SyntaxNode node) => node.Descendants().Prepend(node)
        .Where(one => one.Type == "call_expression" && one.Children[0].Type == "identifier")
        .Select(call => (call.Children[0].Text!, call.Line));

    /// <summary>The names that a loop or a lambda makes for itself; none for anything else.</summary>
    public static IEnumerable<SyntaxNode> OwnNames(SyntaxNode node) => node.Type switch
    {
        "for_statement" => node.Children[0].Type == "for_loop_parameters" ? node.Children[0].Children : [node.Children[0]],
        "lambda_expression" => node.Children.SkipLast(1)
            .SelectMany(child => child.Type == "identifier" ? [child] : child.Descendants().Where(one => one.Type == "identifier")),
        _ => [],
    };

    private static IEnumerable<Reference> References(SyntaxNode node, IReadOnlyCollection<string> own)
    {
        switch (node.Type)
        {
            case "identifier" or "member_expression" or "subscript_expression":
                return Chain(node, own);
            case "object_property":
                // A name in quotes may hold an expression; one without is only a name.
                return node.Children.Skip(node.Children[0].Type == "string" ? 0 : 1).SelectMany(child => References(child, own));
            case "for_statement":
                return node.Children.Skip(1).SelectMany(child => References(child, [.. own, .. OwnNames(node).Select(name => name.Text!)]));
            case "lambda_expression":
                return References(node.Children[^1], [.. own, .. OwnNames(node).Select(name => name.Text!)]);
            case "call_expression":
                var inner = Outer(node, own);
                return node.Children.Skip(node.Children[0].Type == "identifier" ? 1 : 0).SelectMany(child => References(child, inner));
            default:
                return node.Children.SelectMany(child => References(child, Outer(node, own)));
        }
    }

    private static IEnumerable<Reference> Chain(SyntaxNode node, IReadOnlyCollection<string> own)
    {
        var inner = Outer(node, own);
        List<string> path = [];
        List<SyntaxNode> indexes = [];
        var left = node;
        for (; left.Type is "member_expression" or "subscript_expression"; left = left.Children[0])
        {
            if (left.Type == "member_expression")
                path.Insert(0, left.Children[1].Text!);
            else if (left.Children[1].Literal is { } key)
                path.Insert(0, key);
            else
                indexes.Add(left.Children[1]);
        }

        var head = left.Type != "identifier" ? References(left, inner)
            : inner.Contains(left.Text!) ? []
            : [new Reference(left.Text!, path, left.Line)];
        return head.Concat(indexes.SelectMany(index => References(index, inner)));
    }

    /// <summary>The grammar reads <c>x => x.y</c> as <c>(x => x).y</c>: the lambda's names then belong to what stands around it.</summary>
    private static IReadOnlyCollection<string> Outer(SyntaxNode node, IReadOnlyCollection<string> own)
    {
        var left = node;
        while (left.Type is "member_expression" or "subscript_expression" or "call_expression" or "binary_expression" or "ternary_expression")
            left = left.Children[0];
        return left.Type == "lambda_expression" ? [.. own, .. OwnNames(left).Select(name => name.Text!)] : own;
    }
}
