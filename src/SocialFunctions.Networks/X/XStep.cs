using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>Where a walk stands after a page.</summary>
/// <param name="Missed">At its end, what lies between the known and where the list ended; null when nothing does.</param>
internal sealed record XStep(PollCursor Walk, MissedSpan? Missed = null);
