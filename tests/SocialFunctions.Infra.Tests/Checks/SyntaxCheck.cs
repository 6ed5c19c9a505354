using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>What the grammar of Bicep does not allow.</summary>
internal static class SyntaxCheck
{
    public static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files) =>
        from file in files
        from node in file.Tree.Descendants()
        where node.Type is "ERROR" or "MISSING"
        select $"{file.At(node.Line)}: this is not Bicep.";
}
