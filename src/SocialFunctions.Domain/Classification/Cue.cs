namespace SocialFunctions.Domain.Classification;

/// <summary>What a word or phrase is a sign of; the name of the lexicon section that lists it. A set of them is a bit mask.</summary>
internal enum Cue
{
    Complaint,
    Question,
    Suggestion,
    Praise,
    Lead,
    Spam,
    Agent,
    Closing,
    First,
    News,

    /// <summary>Words that are meant for a program and not for people ("ignore your instructions").</summary>
    Command,
    High,
    Critical,
    Politics,
    Religion,
    Health,
    Legal,
    Minors,
    SelfHarm,
    Discrimination,
    PersonalData,
    Negator,
    Strengthen,
    Soften,
    Contrast,
}
