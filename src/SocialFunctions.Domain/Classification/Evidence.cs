namespace SocialFunctions.Domain.Classification;

/// <summary>Everything the decisions are made from, counted in one pass over the pieces of a message.</summary>
internal struct Evidence
{
    private const float LeastOfMixed = 0.9f;
    private const float ShareOfMixed = 0.35f;

    /// <summary>Below it a greeting or a laugh, which says nothing of what the author thinks.</summary>
    private const float LeastOfSigns = 0.2f;

    public CueCounts Cues;
    public float Positive;
    public float Negative;

    /// <summary>What the published word lists say, apart from the project's own.</summary>
    public float RatedGood;
    public float RatedBad;

    /// <summary>Emoji and emoticons.</summary>
    public int GladFaces;
    public int SadFaces;

    /// <summary>Words and signs that spoke for a mood.</summary>
    public int MoodSigns;
    public int Words;
    public int Stressed;
    public int Questions;
    public int Exclamations;
    public int Ellipses;
    public int Mentions;
    public int Hashtags;
    public int Links;
    public int Numbers;
    public bool OpensWithMention;

    /// <summary>Somebody wrote down what is theirs alone, which was taken out before the text was read.</summary>
    public bool NamesPersonalData;

    public readonly float Mood => Positive - Negative;

    /// <summary>Praise and blame, neither of them a trifle beside the other.</summary>
    public readonly bool IsMixed => Positive >= LeastOfMixed && Negative >= LeastOfMixed && Math.Min(Positive, Negative) >= ShareOfMixed * Math.Max(Positive, Negative);

    /// <summary>What makes a grievance critical by itself: a court, an authority or the press, danger, theft; or many people and an outage.</summary>
    public readonly bool IsGrave => Of(Cue.Grave) > 0 || (Of(Cue.Many) > 0 && Of(Cue.Outage) > 0);

    public readonly int Of(Cue cue) => Cues.Of(cue);

    public void AddValence(float valence)
    {
        if (valence > 0)
            RatedGood += valence;
        else
            RatedBad -= valence;
    }

    public void AddFace(float mood)
    {
        if (mood > 0)
            GladFaces++;
        else
            SadFaces++;
    }

    public void AddMood(float mood)
    {
        MoodSigns += MathF.Abs(mood) >= LeastOfSigns ? 1 : 0;
        if (mood > 0)
            Positive += mood;
        else
            Negative -= mood;
    }
}
