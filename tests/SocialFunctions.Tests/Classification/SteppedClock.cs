namespace SocialFunctions.Tests.Classification;

/// <summary>Tells the time it is told; its timers run in real time.</summary>
internal sealed class SteppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What passes between two looks at the clock.</summary>
    public TimeSpan Steps { get; set; }

    public override DateTimeOffset GetUtcNow() => Now += Steps;
}
