using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>: what is open at its end.</summary>
public sealed class WaitingTurnsTests
{
    [Fact]
    public void Waiting_are_the_twenty_most_pressing_open_turns()
    {
        var waiting = Build(
        [
            By("late", "late", 2), By("carried", "carried", -24 * 60), By("never", "never", -48 * 60) with { Department = null },
            .. Enumerable.Range(10, 30).Select(i => By($"a{i}", $"{i}", i)),
            By("ill", "ill", 50) with { Priority = Priority.Critical },
        ]).Waiting;
        Assert.Equal(20, waiting.Count);
        Assert.Equal(["ill", "carried", "late", "10"], waiting.Take(4).Select(turn => turn.Id));
        Assert.Equal((Minute(62), "service", "normal", "everything", "message late"),
            (waiting[2].Due, waiting[2].Department, waiting[2].Priority, waiting[2].Rule, waiting[2].Excerpt));
    }

    [Theory]
    [InlineData(140, 140)]
    [InlineData(141, 140)] // 139 and …
    public void An_excerpt_has_at_most_140_characters(int length, int excerpt) =>
        Assert.Equal(excerpt, Excerpt(new string('a', length)).Length);

    [Fact]
    public void An_excerpt_tears_no_emoji_apart() =>
        Assert.Equal(new string('a', 135) + "…", Excerpt(new string('a', 135) + "👩‍👩‍👧‍👦 and more"));

    private static string Excerpt(string text) =>
        Build(By("ana", "1", 0).With(mention => mention with { Text = text })).Waiting[0].Excerpt;
}
