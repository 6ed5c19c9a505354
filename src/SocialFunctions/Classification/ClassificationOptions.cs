namespace SocialFunctions.Classification;

/// <summary>Whether the Language service is asked, for what, for how much a day, and how long it may keep people waiting.</summary>
public sealed class ClassificationOptions
{
    public const string SectionName = "Language";

    /// <summary>Of the Language resource, such as <c>https://name.cognitiveservices.azure.com</c>; without it the embedded lists classify.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Without it the app's identity is used.</summary>
    public string? Key { get; set; }

    /// <summary>A name of <see cref="LanguageMode"/>; empty: cascade where there is an endpoint, else off.</summary>
    public string? Mode { get; set; }

    /// <summary>Cascade: a sentiment less sure than this, 0 to 1, is asked of the service.</summary>
    public double UnsureBelow { get; set; } = 0.6;

    /// <summary>Whether opinions are mined, and in a cascade also asked for where blame has no aspect yet.</summary>
    public bool Aspects { get; set; } = true;

    /// <summary>Text records a UTC day, over all instances.</summary>
    public int DailyRecords { get; set; } = 2_000;

    /// <summary>Keys the hashes of table Texts; without it a key is derived from <see cref="Key"/>.</summary>
    public string? TextKey { get; set; }

    /// <summary>Tries after the first one, for each request.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>For a whole call, waits for Retry-After included: the service may name an hour, a queue message has none to spare.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the service is left alone after it failed.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    public bool HasEndpoint => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>Null when <see cref="Mode"/> is no mode.</summary>
    public LanguageMode? ModeInForce() => string.IsNullOrWhiteSpace(Mode)
        ? HasEndpoint ? LanguageMode.Cascade : LanguageMode.Off
        : Enum.GetValues<LanguageMode>().Where(mode => mode.ToString().Equals(Mode, StringComparison.OrdinalIgnoreCase)).Select(mode => (LanguageMode?)mode).FirstOrDefault();

    public bool UsesService => HasEndpoint && ModeInForce() is not (null or LanguageMode.Off);
}
