using System.Text.Json;

namespace SocialFunctions.Docs.Tests.Linting;

/// <summary>JSON as RFC 8259 has it: no comments, no comma too many, no key twice.</summary>
public sealed class JsonTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    [Fact]
    public void Every_JSON_file_is_JSON()
    {
        var files = RepositoryFiles.Ending(".json", ".webmanifest");
        Assert.NotEmpty(files);
        Findings.None(files.Select(file => Problem(file, RepositoryFiles.Text(file))).OfType<string>());
    }

    [Fact]
    public void Every_line_of_a_JSON_Lines_file_is_JSON()
    {
        var files = RepositoryFiles.Ending(".jsonl");
        Assert.NotEmpty(files);
        Findings.None(files.SelectMany(file => RepositoryFiles.Text(file).TrimEnd('\n').Split('\n')
            .Select((line, number) => Problem($"{file}:{number + 1}", line))).OfType<string>());
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("// said\n{}")]
    [InlineData("")]
    public void What_is_no_strict_JSON_is_named(string text) => Assert.StartsWith("some.json: ", Problem("some.json", text));

    private static string? Problem(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return null;
        }
        catch (JsonException wrong)
        {
            return $"{file}: {wrong.Message}";
        }
    }
}
