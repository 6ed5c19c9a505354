using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The trace of the activity that is current when the invocation begins.</summary>
internal sealed class ActivityTraceContext(Activity? activity) : TraceContext
{
    public override string TraceParent { get; } = activity?.Id ?? "";

    public override string TraceState { get; } = activity?.TraceStateString ?? "";
}
