using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Structure;

/// <summary>The promises of the layout: small files, thin functions, folders by capability.</summary>
public sealed class SizeTests
{
    private static readonly string[] NoFolder = ["core", "common", "shared", "helpers", "utils", "models", "services"];

    private static readonly string Made = Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar;
    private static readonly string Built = Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar;

    [Fact]
    public void No_file_of_the_product_is_longer_than_250_lines() =>
        Assert.DoesNotContain(Files("*.cs").Concat(Files("*.razor")), file => Lines(file) > 250);

    [Fact]
    public void The_program_is_at_most_40_lines() =>
        Assert.InRange(Lines(RepositoryRoot.Of("src", "SocialFunctions", "Program.cs")), 1, 40);

    [Fact]
    public void A_function_is_under_40_lines()
    {
        var functions = Files("*.cs").Where(file => File.ReadAllText(file).Contains("[Function(", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(functions);
        Assert.DoesNotContain(functions, file => Lines(file) - Usings(file) >= 40);
    }

    [Fact]
    public void No_folder_is_named_after_nothing()
    {
        var folders = Directory.EnumerateDirectories(RepositoryRoot.Of("src"), "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(folders);
        Assert.DoesNotContain(folders, folder => NoFolder.Contains(Path.GetFileName(folder).ToLowerInvariant()));
    }

    private static int Lines(string file) => File.ReadAllLines(file).Length;

    private static int Usings(string file) => File.ReadLines(file).Count(line => line.StartsWith("using ", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(RepositoryRoot.Of("src"), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains(Made, StringComparison.Ordinal) && !file.Contains(Built, StringComparison.Ordinal));
}
