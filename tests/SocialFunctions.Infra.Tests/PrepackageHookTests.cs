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

    [Theory]
    [InlineData("\"Brasa\"")]
    [InlineData("\"brasa lenta\"")]
    [InlineData("\"caf\u00e9\"")]
    [InlineData("\"brasa\\nlenta\"")] // an escape, as it is written
    [InlineData("\"\"")]
    [InlineData("\"a23456789-123456789-123456789-123\"")] // 33
    [InlineData("12")]
    [InlineData("null")]
    public void An_id_that_the_app_would_refuse_is_said_with_the_file_and_what_is_right(string id) => AssertSays(
        $$"""{"name": "Brasa", "id": {{id}}, "departments": [{"id": "care"}]}""",
        $"The \"id\" in {hooks.Of("brand.json")} is {id}: it must be 1 to 32 of a-z, 0-9 and -, such as \"id\": \"my-brand\" (docs/brand-file.md).\n");

    [Theory]
    [InlineData("""{"name": "Brasa", "departments": [{"id": "care"}]}""")] // a department's is none of the brand's
    [InlineData("""{"name": "id", "Id": "brasa"}""")]
    [InlineData("no JSON")]
    public void A_file_without_an_id_is_said_to_have_none(string text) => AssertSays(
        text, $"{hooks.Of("brand.json")} has no \"id\": give the brand one, 1 to 32 of a-z, 0-9 and -, such as \"id\": \"my-brand\" (docs/brand-file.md).\n");

    [Theory]
    [InlineData("""{"departments":[{"id":"care"}],"note":"a \"brace\": {","id":"brasa"}""", "brasa")] // all on one line, after another's
    [InlineData("{\r\n  \"id\"\r\n  :\r\n    \"a23456789-123456789-123456789-12\"\r\n}\r\n", "a23456789-123456789-123456789-12")] // 32
    public void An_id_is_found_wherever_it_stands(string text, string id)
    {
        AssertSays(text, "", id);
        AssertSays(text, "BRAND_ID is care, and ", "care");
    }

    private void AssertSays(string text, string said, string id = "")
    {
        File.WriteAllText(hooks.Of("brand.json"), text);
        (hooks.Environment["BRAND_FILE"], hooks.Environment["BRAND_ID"]) = (hooks.Of("brand.json"), id);
        var result = hooks.Run("prepackage");
        Assert.StartsWith(said, result.Said, StringComparison.Ordinal);
        Assert.Equal((said.Length == 0 ? 0 : 1, said.Length == 0), (result.ExitCode, result.Said.Length == 0));
    }
}
