using System.Diagnostics;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Tests.Telemetry;

public sealed class TracedStepTests : IDisposable
{
    private const string Sender = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static int sources;

    private readonly ActivitySource source = new($"{nameof(TracedStepTests)}{Interlocked.Increment(ref sources)}");
    private readonly List<Activity> ended = [];
    private ActivityListener? listener;

    [Fact]
    public async Task A_step_is_below_the_one_that_sent_the_message_and_links_to_the_hosts_call()
    {
        Listen(ActivitySamplingResult.AllDataAndRecorded);
        using var host = new Activity("the host").Start();
        string? header = null;
        await RunAsync(Sender, () => header = TraceHeader.Current);

        var step = Assert.Single(ended);
        Assert.Equal(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"), (step.TraceId.ToHexString(), step.ParentSpanId.ToHexString()));
        Assert.Equal(host.Context, Assert.Single(step.Links).Context);
        Assert.Equal(step.Id, header);
        Assert.Same(host, Activity.Current);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no traceparent at all")]
    [InlineData("00-00000000000000000000000000000000-0000000000000000-01")]
    public async Task Without_a_context_that_can_be_read_a_step_begins_a_trace_and_not_the_hosts(string? header)
    {
        Listen(ActivitySamplingResult.AllDataAndRecorded);
        using var host = new Activity("the host").Start();
        await RunAsync(header, () => { });
        var step = Assert.Single(ended);
        Assert.Equal(default, step.ParentSpanId);
        Assert.NotEqual(host.TraceId, step.TraceId);
    }

    [Fact]
    public async Task Where_nobody_listens_the_host_stays_current_and_no_message_grows()
    {
        using var host = new Activity("the host").Start();
        await RunAsync(Sender, () =>
        {
            Assert.Same(host, Activity.Current);
            Assert.Null(TraceHeader.Current);
        });
    }

    [Fact]
    public async Task What_is_not_recorded_is_not_passed_on_and_leaves_no_spans_of_mentions()
    {
        Listen(ActivitySamplingResult.PropagationData);
        await RunAsync(null, () =>
        {
            Assert.Null(TraceHeader.Current);
            MentionTraces.Record(source, "mention received", "push", [new MentionId("x", "1")], DateTimeOffset.UtcNow);
        });
        Assert.Single(ended);
    }

    [Fact]
    public async Task A_failure_is_told_by_its_type_alone_and_goes_on()
    {
        Listen(ActivitySamplingResult.AllDataAndRecorded);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(null, () => throw new InvalidOperationException("what somebody wrote")));
        var step = Assert.Single(ended);
        Assert.Equal((ActivityStatusCode.Error, "InvalidOperationException"), (step.Status, step.StatusDescription));
    }

    [Fact]
    public async Task Each_mention_of_a_batch_has_a_span_in_its_own_trace_linked_to_the_step()
    {
        Listen(ActivitySamplingResult.AllDataAndRecorded);
        var since = DateTimeOffset.UtcNow.AddSeconds(-2);
        await RunAsync(null, () =>
        {
            MentionTraces.Record(source, "mention received", "push", [new MentionId("facebook", "10_1"), new MentionId("x", "1")], since);
            MentionTraces.Record(source, "mention received", "import", [new MentionId("x", "2")], since);
            Assert.Equal("step", Activity.Current!.OperationName);
        });

        var step = ended[^1];
        Assert.Equal(3, ended.Count);
        // printf %s 'facebook/10_1' | sha256sum | cut -c1-32
        Assert.Equal("fbf277db8b957daa2241e51101cb7a48", ended[0].TraceId.ToHexString());
        Assert.Equal(2, ended.Take(2).Select(span => span.TraceId).Distinct().Count());
        Assert.All(ended.Take(2), span =>
        {
            Assert.Equal(default, span.ParentSpanId);
            Assert.Equal(step.Context, Assert.Single(span.Links).Context);
            Assert.InRange(span.Duration, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1));
        });
        Assert.Equal([("network", "facebook"), ("via", "push")], ended[0].TagObjects.Select(tag => (tag.Key, (string)tag.Value!)));
    }

    public void Dispose()
    {
        listener?.Dispose();
        source.Dispose();
    }

    private Task RunAsync(string? header, Action work) => TracedStep.RunAsync(source, "step", ActivityKind.Consumer, header, async () =>
    {
        await Task.Yield();
        work();
    });

    private void Listen(ActivitySamplingResult decision)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = one => one == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => decision,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
    }
}
