using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>Role ids against the documented ones of <c>roles.tsv</c>, and that each role is given where it belongs.</summary>
internal static class RoleCheck
{
    private const string File = "roles.bicep";

    private static readonly Dictionary<string, (string Id, string Type)> Documented = System.IO.File
        .ReadLines(RepositoryRoot.Of("tests", "SocialFunctions.Infra.Tests", "Azure", "roles.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0].Replace(" ", "", StringComparison.Ordinal), cells => (cells[1], cells[2]), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files)
    {
        var file = files.Single(one => one.Name == File);
        var roles = file.Find("roles")!.Value!.Properties().ToDictionary(one => one.Name, one => one.Value.Literal);
        foreach (var (name, id) in roles)
        {
            if (!Documented.TryGetValue(name, out var role))
                yield return $"{File}: {name} is no role of roles.tsv.";
            else if (role.Id != id)
                yield return $"{File}: {name} is {role.Id}, not {id}.";
        }

        var given = files.SelectMany(one => one.Of(DeclarationKind.Resource).Select(resource => (file: one, resource)))
            .Where(one => one.resource.Of.StartsWith("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal)).ToList();
        foreach (var (where, assignment) in given)
        {
            foreach (var problem in Problems(where, assignment))
                yield return $"{where.At(assignment.Line)}: {assignment.Name} {problem}";
        }

        foreach (var idle in roles.Keys.Where(name => given.Count(one => Role(one.resource.Body.Property("properties")?.Property("roleDefinitionId")) == name) != 1))
            yield return $"{File}: {idle} is not given once.";
    }

    private static IEnumerable<string> Problems(BicepFile file, Declaration assignment)
    {
        var role = Role(assignment.Body.Property("properties")?.Property("roleDefinitionId"));
        if (role is null || !Documented.TryGetValue(role, out var documented))
            yield return "gives no role that the file names.";
        else
        {
            if (Role(assignment.Body.Property("name")) != role)
                yield return $"is not named after {role}: two roles of the same name would be one.";
            var on = assignment.Body.Property("scope") is { } scope ? file.Find(Expressions.References(scope).First().Name)?.Of.Split('@')[0] : null;
            if (on != documented.Type)
                yield return $"gives {role} on {on ?? "everything"}, and not on {documented.Type}.";
        }
    }

    private static string? Role(SyntaxNode? node) => node is null ? null
        : Expressions.References(node).Where(one => one.Name == "roles" && one.Path.Count == 1).Select(one => one.Path[0]).SingleOrDefault();
}
