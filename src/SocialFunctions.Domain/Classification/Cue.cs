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

    // From here on only rules ask: the weights count what stands above.

    /// <summary>What makes a grievance critical by itself: a court, an authority or the press is named, life is in danger, money is being stolen.</summary>
    Grave,

    /// <summary>A whole street, town or country of people.</summary>
    Many,

    /// <summary>Something that people live by is not there: with <see cref="Many"/> it is as grave.</summary>
    Outage,

    /// <summary>Price, stock, how to become a customer: who writes so wants to buy.</summary>
    WantsToBuy,

    /// <summary>A wish for something new in plain words, also as a question.</summary>
    Proposes,

    /// <summary>At the head of a sentence it grants what comes next, and what follows the comma is meant: "although".</summary>
    Concede,

    /// <summary>A negator that a comparison turns into its opposite: "never", "couldn't be".</summary>
    Unsurpassed,

    /// <summary>What it takes for that: "such", "so", "better".</summary>
    Comparing,

    // Innocent most of the time: they need a second sign of what they hint at.
    PoliticsHint,
    ReligionHint,
    HealthHint,
    LegalHint,
    MinorsHint,
    SelfHarmHint,
    DiscriminationHint,
    PersonalDataHint,

    /// <summary>Somebody's body came to harm.</summary>
    Harm,

    /// <summary>What must not happen to a child: left alone, asked for photos.</summary>
    Exposure,

    /// <summary>Somebody was turned away, laughed at, watched.</summary>
    Exclusion,

    /// <summary>What people who give up say, and customers who are fed up.</summary>
    Despair,

    /// <summary>Pills, blades, and the hour for them.</summary>
    Means,

    /// <summary>A turn of phrase that takes a word of self-harm back: "me quiero morir de sueño".</summary>
    NotMeant,

    /// <summary>The same of an illness: "precios de infarto".</summary>
    NotIll,

    /// <summary>What one is enchanted by, and would die for: "so cute".</summary>
    Delight,

    /// <summary>What nobody wants to bite on; harmless anywhere but in food.</summary>
    ForeignBody,

    /// <summary>"In my soup": where it was found.</summary>
    InFood,

    /// <summary>What a child must not meet in whatever tone it is told: blows, drink, pornography.</summary>
    Peril,
}
