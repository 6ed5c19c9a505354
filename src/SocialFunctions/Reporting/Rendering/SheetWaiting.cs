namespace SocialFunctions.Reporting.Rendering;

/// <summary>Somebody who waits.</summary>
/// <param name="Why">Its priority and what made it so.</param>
/// <param name="Id">Network and id, as a correction and the network's own search ask for them.</param>
/// <param name="Link">Null unless it is an address of the web.</param>
public sealed record SheetWaiting(string Due, Tone Tone, string Who, string Why, string Facts, string Excerpt, string Id, string? Link);
