using SocialFunctions.Docs.Tests.Commands;

namespace SocialFunctions.Docs.Tests.Runbook;

[Collection(CommandRuns.Name)]
public sealed class RunbookCommandTests
{
    /// <summary>In the order of the page, and all against one app: what one step leaves, the next finds.</summary>
    [Fact]
    public async Task Every_step_that_can_be_tried_without_Azure_does_what_the_runbook_says()
    {
        var blocks = CommandBlocks.Of("docs/runbook.md").Where(block => block.IsRun).ToList();
        Assert.InRange(blocks.Count, 10, int.MaxValue);
        await using var app = await TroubledApp.StartAsync();
        using var shell = new Shell(app.Variables);
        foreach (var block in blocks)
            await CommandCheck.RunAsync(shell, block);
    }
}
