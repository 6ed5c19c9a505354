using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>What files ask of each other: paths, parameters, outputs, scopes.</summary>
internal static class ModuleCheck
{
    public static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files) => files.SelectMany(file =>
        file.Of(DeclarationKind.Module).SelectMany(module => Problems(files, file, module))
            .Concat(Defaults(file))
            .Concat(file.Declarations.Where(one => one.Value is not null).SelectMany(one => Outputs(files, file, one))));

    private static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files, BicepFile file, Declaration module)
    {
        var at = $"{file.At(module.Line)}: module {module.Name}";
        if (Target(files, file, module) is not { } target)
        {
            yield return $"{at}: there is no file {module.Of}.";
            yield break;
        }

        if (target.Scope != file.Scope && module.Body.Property("scope") is null)
            yield return $"{at} says no scope, and {target.Name} is for a {target.Scope}.";
        var given = (module.Body.Property("params")?.Properties() ?? []).ToDictionary(one => one.Name, one => one.Value);
        var taken = target.Of(DeclarationKind.Parameter).ToDictionary(one => one.Name);
        foreach (var missing in taken.Values.Where(one => one.Value is null && !one.Of.EndsWith('?') && !given.ContainsKey(one.Name)))
            yield return $"{at} does not say {missing.Name}.";
        foreach (var (name, value) in given)
        {
            if (!taken.TryGetValue(name, out var parameter))
                yield return $"{at}: {target.Name} takes no {name}.";
            else if (!Fits(Expressions.KindOf(value, file), parameter.Of))
                yield return $"{at}: {name} is {Expressions.KindOf(value, file)}, and must be {parameter.Of}.";
        }
    }

    private static IEnumerable<string> Outputs(IReadOnlyList<BicepFile> files, BicepFile file, Declaration declaration)
    {
        foreach (var reference in Expressions.References(declaration.Value!))
        {
            if (file.Find(reference.Name) is not { Kind: DeclarationKind.Module } module || reference.Path.Count == 0)
                continue;
            if (reference.Path[0] is "name")
                continue;
            if (reference.Path[0] != "outputs" || reference.Path.Count < 2)
                yield return $"{file.At(reference.Line)}: a module has outputs and a name, and no {reference.Path[0]}.";
            else if (Target(files, file, module) is { } target && !target.Of(DeclarationKind.Output).Any(one => one.Name == reference.Path[1]))
                yield return $"{file.At(reference.Line)}: {target.Name} has no output {reference.Path[1]}.";
        }
    }

    private static IEnumerable<string> Defaults(BicepFile file) =>
        from one in file.Declarations
        where one.Kind is DeclarationKind.Parameter or DeclarationKind.Output && one.Value is not null
        where !Fits(Expressions.KindOf(one.Value!, file), one.Of)
        select $"{file.At(one.Line)}: {one.Name} is {Expressions.KindOf(one.Value!, file)}, and must be {one.Of}.";

    private static bool Fits(string kind, string type) =>
        kind == Expressions.Unknown || kind == type || (kind == "null" && type.EndsWith('?')) || type == Expressions.Unknown || kind == type.TrimEnd('?');

    private static BicepFile? Target(IReadOnlyList<BicepFile> files, BicepFile file, Declaration module)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.Path)!, module.Of));
        return files.FirstOrDefault(one => Path.GetFullPath(one.Path) == path);
    }
}
