using Microsoft.Azure.Functions.Worker.StandIn;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class PollDelayTests
{
    [Theory]
    [InlineData(1, 0.0, 80)]
    [InlineData(1, 1.0, 120)]
    [InlineData(2, 0.5, 200)]
    [InlineData(4, 0.5, 800)]
    [InlineData(6, 0.5, 2000)]
    [InlineData(int.MaxValue, 1.0, 2000)]
    public void The_pause_grows_randomly_up_to_the_longest(int emptyPolls, double chance, double milliseconds) =>
        Assert.Equal(milliseconds, PollDelay.After(emptyPolls, TimeSpan.FromSeconds(2), chance).TotalMilliseconds, 3);
}
