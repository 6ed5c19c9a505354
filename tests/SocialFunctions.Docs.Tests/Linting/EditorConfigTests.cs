using System.Text;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Linting;

/// <summary>What <c>.editorconfig</c> says of every file: UTF-8, LF, a last line that ends, no blanks before an end of line.</summary>
public sealed class EditorConfigTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Every_text_file_keeps_the_rules_of_the_editor_configuration() =>
        Findings.None(RepositoryFiles.All.SelectMany(file => Problems(file, File.ReadAllBytes(RepositoryRoot.Of(file)))));

    [Theory]
    [InlineData("no end", "does not end with LF")]
    [InlineData("one \n", "1: blanks before the end of the line")]
    [InlineData("one\r\n", "1: CR before LF")]
    [InlineData("\uFEFFone\n", "begins with a byte order mark")]
    public void A_broken_rule_is_named(string text, string problem) =>
        Assert.Equal([$"some.md: {problem}"], Problems("some.md", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_named() => Assert.Equal(["some.md: is not UTF-8"], Problems("some.md", [0xff, 0xfe, 0x41]));

    private static List<string> Problems(string file, byte[] bytes)
    {
        // A byte of zero: weights and pictures are no text.
        if (bytes.Contains((byte)0) || bytes.Length == 0)
            return [];
        try
        {
            return ProblemsOf(file, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return [$"{file}: is not UTF-8"];
        }
    }

    private static List<string> ProblemsOf(string file, string text)
    {
        var problems = new List<string>();

        // Visual Studio itself writes the mark into a solution.
        if (text[0] == '\uFEFF' && !file.EndsWith(".sln", StringComparison.Ordinal))
            problems.Add($"{file}: begins with a byte order mark");
        if (text[^1] != '\n')
            problems.Add($"{file}: does not end with LF");
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (line.EndsWith('\r'))
                problems.Add($"{file}: {index + 1}: CR before LF");
            else if (!file.EndsWith(".tsv", StringComparison.Ordinal) && (line.EndsWith(' ') || line.EndsWith('\t')))
                problems.Add($"{file}: {index + 1}: blanks before the end of the line");
        }

        return problems;
    }
}
