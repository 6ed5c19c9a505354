using System.IO.Enumeration;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests;

/// <summary>The files that the repository holds: all below its root but what <c>.gitignore</c> names. Works without git.</summary>
internal static class RepositoryFiles
{
    private static readonly IReadOnlyList<string> Ignored =
        [".git", .. File.ReadAllLines(RepositoryRoot.Of(".gitignore")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('/'))];

    /// <summary>Paths from the root, with <c>/</c>, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Below(new DirectoryInfo(RepositoryRoot.Path)).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Ending(params string[] ends) =>
        [.. All.Where(file => ends.Any(end => file.EndsWith(end, StringComparison.Ordinal)))];

    public static string Text(string file) => File.ReadAllText(RepositoryRoot.Of(file));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !IsIgnored(entry.Name)))
        {
            if (entry is FileInfo file)
                yield return file;
            else if (entry is DirectoryInfo inner)
                foreach (var below in Below(inner))
                    yield return below;
        }
    }

    private static bool IsIgnored(string name) => Ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
}
