namespace SocialFunctions.Classification;

/// <summary>What the Language service is asked for. Written in lower case.</summary>
public enum LanguageMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>What the embedded classifier is unsure of, and the aspects that it did not find.</summary>
    Cascade,

    /// <summary>Every text; the embedded judgement counts, the service's is kept beside it.</summary>
    Shadow,

    /// <summary>Every text; the service's judgement counts, the embedded one is kept beside it.</summary>
    Always,
}
