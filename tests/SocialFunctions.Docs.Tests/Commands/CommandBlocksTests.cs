namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>README and runbook say of each block of commands whether a test runs it.</summary>
public sealed class CommandBlocksTests
{
    private static readonly string[] Documents = ["README.md", "docs/runbook.md"];

    private static readonly IReadOnlyList<CommandBlock> Blocks = [.. Documents.SelectMany(CommandBlocks.Of)];

    [Fact]
    public void Every_block_of_commands_is_run_by_a_test_or_marked_as_for_a_person() => Findings.None(Blocks
        .Where(block => block.Info is not (CommandBlock.Run or CommandBlock.ByHand))
        .Select(block => $"{block}: '{block.Info}' must be '{CommandBlock.Run}' or '{CommandBlock.ByHand}'."));

    [Fact]
    public void Every_block_that_is_run_says_what_it_prints() => Findings.None(Blocks
        .Where(block => block.IsRun && block.Prints.Count == 0 && block.Until is null)
        .Select(block => $"{block}: no <!-- prints: … --> before it, so a test of it could not fail but by its exit code."));

    [Fact]
    public void The_runbook_says_of_what_was_not_tried_that_it_was_not() => Findings.None(CommandBlocks.Of("docs/runbook.md")
        .Where(block => !block.IsRun && !block.Lead.Contains("(not tried here)", StringComparison.Ordinal))
        .Select(block => $"{block}: the line before it does not say '(not tried here)'."));

    [Fact]
    public void A_block_is_read_with_its_notes_and_the_line_before_it()
    {
        var block = Assert.Single(CommandBlocks.Of("page.md", """
            1. Look (not tried here):

               <!-- prints: "a":1 -->
               <!-- until: up -->
               ```sh by-hand
               first \
                 second
               ```

            ```json
            {}
            ```
            """));

        Assert.Equal(("page.md:5", "first \\\n  second", "up", "1. Look (not tried here):"), (block.ToString(), block.Script, block.Until, block.Lead));
        Assert.Equal("\"a\":1", Assert.Single(block.Prints));
        Assert.False(block.IsRun);
    }

    [Theory]
    [InlineData("echo one; false", "one", "ended with 1")]
    [InlineData("echo one", "two", "did not print two")]
    [InlineData("echo $NOT_SET", "", "ended with ")]
    public async Task A_block_that_fails_or_prints_something_else_fails_its_test(string script, string prints, string problem)
    {
        using var shell = new Shell(new Dictionary<string, string>());
        var block = new CommandBlock("page.md", 1, CommandBlock.Run, script, [prints], null, "");

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => CommandCheck.RunAsync(shell, block));

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }
}
