using System.Text.Json;
using System.Xml.Linq;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Structure;

/// <summary>The Dockerfile names what there is. No engine runs here: that the image builds is not tried.</summary>
public sealed class DockerfileTests
{
    // A line that ends in a backslash goes on.
    private static readonly string[] Steps = [.. File.ReadAllText(RepositoryRoot.Of("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly string[] Copied = [.. Of("COPY").Where(step => !step.StartsWith("--from", StringComparison.Ordinal))
        .SelectMany(step => step.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1])];

    [Fact]
    public void Everything_that_is_copied_exists_and_is_let_through()
    {
        var letThrough = File.ReadLines(RepositoryRoot.Of(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        Assert.NotEmpty(Copied);
        Assert.All(Copied, path =>
        {
            Assert.True(Path.Exists(RepositoryRoot.Of(path)), path);
            Assert.Contains(letThrough, one => path.TrimEnd('/') == one || path.StartsWith(one + "/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Settings_with_keys_never_slip_into_a_layer()
    {
        var ignored = File.ReadAllLines(RepositoryRoot.Of(".dockerignore"));
        Assert.Contains("*", ignored);
        // Later lines win, so this one must come after those that let the source through.
        Assert.True(Array.IndexOf(ignored, "**/local.settings.json") > Array.FindLastIndex(ignored, line => line.StartsWith('!')));
    }

    [Fact]
    public void Each_project_that_the_app_refers_to_is_restored_by_its_own_file()
    {
        var project = XDocument.Load(RepositoryRoot.Of("src", "SocialFunctions", "SocialFunctions.csproj"));
        var referred = project.Descendants("ProjectReference").Select(one => one.Attribute("Include")!.Value.Replace("../", "src/", StringComparison.Ordinal));
        Assert.Empty(referred.Append("src/SocialFunctions/SocialFunctions.csproj").Except(Copied));
    }

    [Fact]
    public void Sdk_and_host_are_of_the_version_that_the_app_targets()
    {
        var framework = XDocument.Load(RepositoryRoot.Of("Directory.Build.props")).Descendants("TargetFramework").Single().Value["net".Length..];
        using var sdk = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Of("global.json")));
        Assert.StartsWith(framework, sdk.RootElement.GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal([$"mcr.microsoft.com/dotnet/sdk:{framework} AS build", $"mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated{framework}"], Of("FROM"));
    }

    [Fact]
    public void It_takes_the_genuine_packages_and_does_not_run_as_root()
    {
        Assert.Contains("AzurePackages=nuget", Of("ENV"));
        Assert.Equal(["$APP_UID"], Of("USER"));
        Assert.Equal(["8080"], Of("EXPOSE"));
        Assert.Contains(Of("ENV"), step => step.Contains("ASPNETCORE_URLS=http://+:8080", StringComparison.Ordinal) && step.Contains($"Brand__File={Manifests.Settings["Brand__File"]}", StringComparison.Ordinal));
        Assert.Equal("8080", Manifests.All.Only("Deployment").At("spec", "template", "spec").Items("containers").Single().Items("ports").Single().Text("containerPort"));
    }

    private static IEnumerable<string> Of(string instruction) => Steps.Where(step => step.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(step => step[(instruction.Length + 1)..].Trim());
}
