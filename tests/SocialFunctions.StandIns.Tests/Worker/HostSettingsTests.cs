using Microsoft.Azure.Functions.Worker.StandIn;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class HostSettingsTests
{
    [Fact]
    public void What_host_json_leaves_out_is_as_in_the_genuine_host()
    {
        var settings = Of();
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(30), settings.FunctionTimeout);
        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 16,
                NewBatchThreshold = 8,
                VisibilityTimeout = TimeSpan.Zero,
                MaxDequeueCount = 5,
                MaxPollingInterval = TimeSpan.FromMinutes(1),
                Base64 = true,
            },
            settings.Queues);
    }

    [Theory]
    [InlineData("4", 2)]
    [InlineData("32", 16)]
    public void The_threshold_is_half_of_the_batch_unless_given(string batch, int threshold) =>
        Assert.Equal(threshold, Of(("extensions:queues:batchSize", batch)).Queues.NewBatchThreshold);

    [Theory]
    [InlineData("batchSize", "33", "The setting extensions:queues:batchSize is '33'; it must be a whole number from 1 to 32.")]
    [InlineData("batchSize", "many", "The setting extensions:queues:batchSize is 'many'; it must be a whole number from 1 to 32.")]
    [InlineData("maxPollingInterval", "soon", "The setting extensions:queues:maxPollingInterval is 'soon'; it must be a time span such as 00:00:05.")]
    public void A_value_that_cannot_be_read_is_named(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<StartupFailure>(() => Of(($"extensions:queues:{key}", value))).Message);

    [Fact]
    public void A_time_limit_that_cannot_be_read_is_named() =>
        Assert.Equal(
            "The setting functionTimeout is 'long'; it must be a time span such as 00:00:05.",
            Assert.Throws<StartupFailure>(() => Of(("functionTimeout", "long"))).Message);

    [Fact]
    public void A_time_limit_of_minus_one_is_none() => Assert.Null(Of(("functionTimeout", "-1")).FunctionTimeout);

    private static HostSettings Of(params (string Key, string Value)[] values) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value))
        .Build());
}
