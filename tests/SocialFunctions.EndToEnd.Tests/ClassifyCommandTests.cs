using System.Text;
using System.Text.Json;
using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests;

public sealed class ClassifyCommandTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("one", 1)]
    [InlineData("one\n", 1)]
    [InlineData("one\n\nthree\n", 3)]
    [InlineData("one\r\ntwo\u2028still two\ftwo\n", 2)]
    public async Task Each_line_gets_one_answer_and_only_LF_ends_a_line(string input, int lines) =>
        Assert.Equal(lines, (await Run(Encoding.UTF8.GetBytes(input))).Count);

    [Fact]
    public async Task Answers_are_ASCII_JSON_with_exactly_the_fixed_keys_in_the_order_asked()
    {
        var answers = await Run(Encoding.UTF8.GetBytes("Pésima atención en el baño, llevo horas esperando 😡\nThe coffee was great, thank you!\n"));

        Assert.Equal(["es", "en"], answers.Select(answer => answer.GetProperty("language").GetString()));
        Assert.Equal(["negative", "positive"], answers.Select(answer => answer.GetProperty("sentiment").GetString()));
        Assert.All(answers, answer => Assert.Equal(
            ["language", "sentiment", "confidence", "intent", "needsReply", "urgency", "topics", "sensitive"],
            answer.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task A_long_line_and_bytes_that_are_no_UTF8_are_lines_like_others()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(new string('x', 200_000)), (byte)'\n', 0xff, 0xfe, (byte)'\n', (byte)'a', (byte)'\n'];
        Assert.Equal(3, (await Run(input)).Count);
    }

    private static async Task<List<JsonElement>> Run(byte[] input)
    {
        using var output = new MemoryStream();
        Assert.Equal(0, await ClassifyCommand.RunAsync(new MemoryStream(input), output, default));
        Assert.True(Ascii.IsValid(output.ToArray()));
        var text = Encoding.ASCII.GetString(output.ToArray());
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
