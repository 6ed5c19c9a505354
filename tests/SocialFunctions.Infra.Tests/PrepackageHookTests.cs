namespace SocialFunctions.Infra.Tests;

/// <summary>Without a right brand file the app would not start, so no package is made.</summary>
public sealed class PrepackageHookTests : IDisposable
{
    private readonly Hooks hooks = new();

    public void Dispose() => hooks.Dispose();

    [Theory]
    [InlineData("samples/brand.json", "brasa-lenta", 0, "")]
    [InlineData("samples/brand.json", "brasa", 1, "BRAND_ID is brasa, and samples/brand.json has another id")]
    [InlineData("samples/none.json", "brasa-lenta", 1, "There is no brand file samples/none.json: copy samples/brand.json to brand.json")]
    public void A_package_without_a_right_brand_file_is_not_made(string file, string id, int exit, string said)
    {
        hooks.Environment["BRAND_FILE"] = file;
        hooks.Environment["BRAND_ID"] = id;
        var result = hooks.Run("prepackage");
        Assert.Equal(exit, result.ExitCode);
        Assert.StartsWith(said, result.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")] // as empty to whoever reads it
    public void An_empty_brand_file_is_named(string text)
    {
        File.WriteAllText(hooks.Of("empty.json"), text);
        hooks.Environment["BRAND_FILE"] = hooks.Of("empty.json");
        var (exit, said) = hooks.Run("prepackage");
        Assert.Equal(1, exit);
        Assert.Contains("empty.json is empty", said, StringComparison.Ordinal);
    }
}
