using SocialFunctions.Testing;
using YamlDotNet.RepresentationModel;

namespace SocialFunctions.Tests.Structure;

/// <summary>The objects that infra/kubernetes describes.</summary>
internal static class Manifests
{
    /// <summary>Each object of the files that kustomization.yaml names.</summary>
    public static IReadOnlyList<YamlMappingNode> All { get; } = [.. Read(File.ReadAllText(RepositoryRoot.Of("infra", "kubernetes", "kustomization.yaml"))).Single()
        .Strings("resources").SelectMany(file => Read(File.ReadAllText(RepositoryRoot.Of("infra", "kubernetes", file))))];

    /// <summary>Name and value of each line of settings.env.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = File.ReadLines(RepositoryRoot.Of("infra", "kubernetes", "settings.env"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToDictionary(line => line[..line.IndexOf('=', StringComparison.Ordinal)], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    public static IReadOnlyList<YamlMappingNode> Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.Select(document => Assert.IsType<YamlMappingNode>(document.RootNode))];
    }

    public static YamlMappingNode Only(this IEnumerable<YamlMappingNode> objects, string kind) => Assert.Single(objects, one => one.Text("kind") == kind);

    public static string Text(this YamlNode node, params string[] path) => Assert.IsType<YamlScalarNode>(node.At(path)).Value!;

    public static IEnumerable<string> Strings(this YamlNode node, params string[] path) =>
        Assert.IsType<YamlSequenceNode>(node.At(path)).Children.Select(child => Assert.IsType<YamlScalarNode>(child).Value!);

    public static IEnumerable<YamlNode> Items(this YamlNode node, params string[] path) => Assert.IsType<YamlSequenceNode>(node.At(path)).Children;

    /// <summary>Fails, with the path, where there is none.</summary>
    public static YamlNode At(this YamlNode node, params string[] path)
    {
        foreach (var key in path)
        {
            Assert.True(node is YamlMappingNode mapping && mapping.Children.ContainsKey(new YamlScalarNode(key)), $"There is no {string.Join('.', path)}.");
            node = node[key];
        }

        return node;
    }
}
