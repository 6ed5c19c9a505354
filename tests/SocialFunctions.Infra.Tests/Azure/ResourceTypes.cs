using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests.Azure;

/// <summary>Azure's resource types that <c>infra/</c> may use, from <c>resource-types.tsv</c>.</summary>
internal static class ResourceTypes
{
    private static readonly Dictionary<string, ResourceType> All = Read();

    public static ResourceType? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, ResourceType> Read()
    {
        Dictionary<string, ResourceType> found = new(StringComparer.Ordinal);
        ResourceType? type = null;
        foreach (var cells in File.ReadLines(RepositoryRoot.Of("tests", "SocialFunctions.Infra.Tests", "Azure", "resource-types.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            if (cells[0].Length > 0)
                found.Add(cells[0], type = new ResourceType(cells[0], cells[1]));
            else
                type!.Add(cells[1], new ResourceProperty(cells[2].Contains('R'), cells[2].Contains('O'), cells[3]));
        }

        return found;
    }
}
