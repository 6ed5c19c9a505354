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

    // From here on only rules ask: the weights count what stands above.

    /// <summary>A negator that a comparison turns into its opposite: "never", "couldn't be".</summary>
    Unsurpassed,

    /// <summary>What it takes for that: "such", "so", "better".</summary>
    Comparing,
}
