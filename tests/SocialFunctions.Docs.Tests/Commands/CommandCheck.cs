namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>Runs a block and holds it to what the document says of it.</summary>
internal static class CommandCheck
{
    public static async Task RunAsync(Shell shell, CommandBlock block)
    {
        var (exitCode, output) = await shell.RunAsync(block);
        Assert.True(exitCode == 0, $"{block} ended with {exitCode}:\n{block.Script}\n{output}");
        Assert.All(block.Prints, text => Assert.True(
            output.Contains(text, StringComparison.Ordinal), $"{block} did not print {text}:\n{block.Script}\n{output}"));
    }
}
