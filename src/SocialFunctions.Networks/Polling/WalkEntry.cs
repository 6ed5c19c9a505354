using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>One entry of a list that is read by time.</summary>
/// <param name="Version">Its id, and what tells its versions apart.</param>
/// <param name="At">By what the list is sorted; null when the entry has no date.</param>
/// <param name="Mention">Null for what is no mention.</param>
internal sealed record WalkEntry(string Version, DateTimeOffset? At, Mention? Mention);
