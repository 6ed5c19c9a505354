using System.Diagnostics;
using System.Text.Json;
using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>The package brings the brand file under the name that the settings say.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_file_that_BRAND_FILE_names_goes_along_as_the_one_that_the_settings_name()
    {
        var named = Assert.Single(Published("samples/brand.json"));
        Assert.Equal(BicepFiles.Named("settings.bicep").Find("own")!.Value!.Property("Brand__File")!.Literal, named);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_packed() => Assert.Empty(Published("samples/none.json"));

    /// <summary>Names within the package of what MSBuild would pack beside the app, for that value of BRAND_FILE.</summary>
    private static IReadOnlyList<string> Published(string brandFile)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", RepositoryRoot.Of("src", "SocialFunctions", "SocialFunctions.csproj"), "-getItem:None"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BRAND_FILE"] = brandFile;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, printed + errors.Result);
        return [.. JsonDocument.Parse(printed).RootElement.GetProperty("Items").GetProperty("None").EnumerateArray()
            .Where(item => Metadata(item, "CopyToPublishDirectory") == "PreserveNewest").Select(item => Metadata(item, "Link")!)];
    }

    private static string? Metadata(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
