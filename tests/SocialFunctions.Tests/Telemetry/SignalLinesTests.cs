using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using SocialFunctions.Telemetry;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Telemetry;

public sealed class SignalLinesTests : IDisposable
{
    private readonly RecordingLogger<SignalLines> log = new();
    private readonly SteppedClock clock = new();
    private readonly Meter meter = new(nameof(SignalLinesTests));
    private readonly Counter<long> counter;
    private readonly SignalLines lines;
    private readonly MeterProvider provider;

    public SignalLinesTests()
    {
        counter = meter.CreateCounter<long>("things");
        lines = new SignalLines(log, Options.Create(new TelemetryOptions()), clock);
        provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(lines.Reader!).Build();
    }

    private IEnumerable<string> Lines => log.Entries.Select(entry => entry.Message);

    [Fact]
    public void An_instance_that_falls_idle_has_told_all_that_it_counted()
    {
        Call(1);
        Call(2);
        Assert.Equal(["Signal things value=1", "Signal things value=2"], Lines);
    }

    [Fact]
    public void One_that_is_always_at_work_tells_once_a_minute()
    {
        // Somebody else is at work all the time.
        lines.Begin();
        Call(1);
        clock.Now = clock.Now.AddSeconds(59);
        Call(2);
        Assert.Equal(["Signal things value=1"], Lines);
        clock.Now = clock.Now.AddSeconds(1);
        Call(4);
        Assert.Equal(["Signal things value=1", "Signal things value=6"], Lines);
    }

    [Fact]
    public void Nothing_new_is_no_line()
    {
        Call(1);
        clock.Now = clock.Now.AddHours(1);
        lines.Begin();
        lines.End();
        Assert.Single(Lines);
    }

    [Fact]
    public void What_is_left_is_told_at_the_stop()
    {
        lines.Begin();
        Call(1);
        counter.Add(5);
        provider.Shutdown();
        Assert.Equal(["Signal things value=1", "Signal things value=5"], Lines);
    }

    [Fact]
    public void No_seconds_are_no_lines() =>
        Assert.Null(new SignalLines(log, Options.Create(new TelemetryOptions { SignalSeconds = 0 }), clock).Reader);

    public void Dispose()
    {
        provider.Dispose();
        meter.Dispose();
    }

    private void Call(int count)
    {
        lines.Begin();
        counter.Add(count);
        lines.End();
    }
}
