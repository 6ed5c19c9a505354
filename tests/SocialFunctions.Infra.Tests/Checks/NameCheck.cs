using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>Names that nobody declared, that are declared twice, that nobody uses, or that need each other in a circle.</summary>
internal static class NameCheck
{
    private static readonly string[] Namespaces = ["az", "sys"];

    public static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files) => files.SelectMany(Problems);

    private static IEnumerable<string> Problems(BicepFile file)
    {
        var named = file.Declarations.Where(one => one.Kind != DeclarationKind.Output).ToList();
        foreach (var twice in named.GroupBy(one => one.Name).Where(group => group.Count() > 1))
            yield return $"{file.At(twice.Last().Line)}: {twice.Key} is declared twice.";
        var references = file.Declarations.ToDictionary(one => one, one => Of(one).ToList());
        foreach (var reference in references.Values.SelectMany(all => all).Where(one => file.Find(one.Name) is null && !Namespaces.Contains(one.Name)))
            yield return $"{file.At(reference.Line)}: nothing is called {reference.Name}.";
        foreach (var hiding in file.Tree.Descendants().SelectMany(Expressions.OwnNames).Where(one => file.Find(one.Text!) is not null))
            yield return $"{file.At(hiding.Line)}: {hiding.Text} of a loop or a lambda hides another {hiding.Text}.";
        foreach (var (name, line) in file.Declarations.Where(one => one.Value is not null).SelectMany(one => Expressions.Calls(one.Value!)))
        {
            if (!Expressions.IsFunction(name))
                yield return $"{file.At(line)}: there is no function {name}, or the test does not know it.";
        }

        foreach (var call in file.Declarations.SelectMany(one => one.Decorators).Where(call => !Expressions.Decorators.Contains(call.Children[0].Text)))
            yield return $"{file.At(call.Line)}: there is no decorator {call.Children[0].Text}, or the test does not know it.";
        var used = references.Values.SelectMany(all => all).Select(one => one.Name).ToHashSet();
        foreach (var idle in named.Where(one => one.Kind is DeclarationKind.Parameter or DeclarationKind.Variable && !used.Contains(one.Name)))
            yield return $"{file.At(idle.Line)}: {idle.Name} is used by nothing.";
        foreach (var circle in named.Where(one => Reaches(file, references, one, one.Name, [])))
            yield return $"{file.At(circle.Line)}: {circle.Name} needs itself.";
    }

    private static IEnumerable<Reference> Of(Declaration declaration) =>
        declaration.Value is { } value ? Expressions.References(value) : [];

    private static bool Reaches(
        BicepFile file, Dictionary<Declaration, List<Reference>> references, Declaration from, string wanted, HashSet<string> seen) =>
        references[from].Any(reference => reference.Name == wanted
            || (seen.Add(reference.Name) && file.Find(reference.Name) is { } next && Reaches(file, references, next, wanted, seen)));
}
