namespace SocialFunctions.Classification;

/// <summary>Whether the Language service is asked, and how long it may keep people waiting.</summary>
public sealed class ClassificationOptions
{
    public const string SectionName = "Language";

    /// <summary>Of the Language resource, such as <c>https://name.cognitiveservices.azure.com</c>; without it the embedded lists classify.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Without it the app's identity is used.</summary>
    public string? Key { get; set; }

    /// <summary>Tries after the first one, for each request.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>For a whole call, waits for Retry-After included: the service may name an hour, a queue message has none to spare.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the service is left alone after it failed.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    public bool UsesService => !string.IsNullOrWhiteSpace(Endpoint);
}
