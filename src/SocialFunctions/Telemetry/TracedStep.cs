using System.Diagnostics;

namespace SocialFunctions.Telemetry;

/// <summary>
/// One step on the way of mentions as a span: below the span that the message names, else the first of a trace. The host's own call
/// of the function is a link and not the parent: each call begins a trace of its own there, and who calls a webhook must not choose
/// whether we record.
/// </summary>
internal static class TracedStep
{
    /// <param name="header">What the queue message carries; null begins a trace.</param>
    public static async Task RunAsync(ActivitySource source, string name, ActivityKind kind, string? header, Func<Task> work)
    {
        using var span = source.HasListeners() ? Start(source, name, kind, header) : null;
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            // Of a failure the type is told and not the message, which may hold what somebody wrote.
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }

    /// <summary>What is current is so for the asynchronous method that calls this, and no longer.</summary>
    private static Activity? Start(ActivitySource source, string name, ActivityKind kind, string? header)
    {
        var host = Activity.Current;
        Activity.Current = null;
        var span = source.StartActivity(name, kind, TraceHeader.Read(header), links: host is null ? [] : [new ActivityLink(host.Context)]);
        Activity.Current = span ?? host;
        return span;
    }
}
