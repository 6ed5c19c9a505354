namespace SocialFunctions.Reporting.Rendering;

/// <summary>Somebody who waits.</summary>
/// <param name="Link">Null unless it is an address of the web.</param>
public sealed record SheetWaiting(string Due, Tone Tone, string Who, string Facts, string Excerpt, string? Link);
