namespace SocialFunctions.Reporting.Rendering;

/// <summary>What a colour says; the words say it too.</summary>
public enum Tone
{
    Plain,
    Good,
    Watch,
    Bad,
}
