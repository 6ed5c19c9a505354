using System.Diagnostics;

namespace SocialFunctions.Telemetry;

/// <summary>The W3C traceparent that travels in queue messages.</summary>
internal static class TraceHeader
{
    /// <summary>Of the current span; null when nobody records it, so that no message grows for nobody.</summary>
    public static string? Current => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } span ? span.Id : null;

    /// <summary>The default, which begins a trace, when there is none or it is not one: a trace is never a reason to fail.</summary>
    public static ActivityContext Read(string? header) =>
        ActivityContext.TryParse(header, null, isRemote: true, out var context) ? context : default;
}
