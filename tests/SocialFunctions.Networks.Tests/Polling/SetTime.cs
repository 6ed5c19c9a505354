namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>A clock that stands where a test sets it; timers run as ever.</summary>
internal sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
