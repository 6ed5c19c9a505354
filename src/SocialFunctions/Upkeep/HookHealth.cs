namespace SocialFunctions.Upkeep;

/// <summary>How one enabled webhook is.</summary>
/// <param name="LastPush">When a rightly signed call came last; null when none came yet.</param>
/// <param name="Refused">Calls that proved nothing, since the app instance that wrote last was started.</param>
internal sealed record HookHealth(string Name, DateTimeOffset? LastPush, long Refused);
