namespace SocialFunctions.Docs.Tests.Commands;

[Collection(CommandRuns.Name)]
public sealed class ReadmeCommandTests
{
    public static TheoryData<int> Lines => [.. CommandBlocks.Of("README.md").Where(block => block.IsRun).Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Does_what_the_README_says(int line)
    {
        using var shell = new Shell(new Dictionary<string, string>());
        await CommandCheck.RunAsync(shell, CommandBlocks.Of("README.md").Single(block => block.Line == line));
    }
}
