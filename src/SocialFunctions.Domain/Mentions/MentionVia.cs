namespace SocialFunctions.Domain.Mentions;

/// <summary>By which way a message was found, told as far as it matters: the greater of two stands, whichever came first.</summary>
public enum MentionVia
{
    /// <summary>A poll of what nobody pushes, or an import.</summary>
    Other,

    /// <summary>A poll of what a push should have brought: a gap while no push brings it.</summary>
    Repair,

    Push,
}
