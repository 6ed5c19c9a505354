namespace SocialFunctions.Domain.Classification;

/// <summary>What a "but" does to the moods around it: what comes after it is what the author means; what an "although" grants is not.</summary>
internal struct Contrast()
{
    private const float Meant = 1.25f;
    private const float Granted = 0.4f;

    private bool granting;

    /// <summary>How much the moods count from here on.</summary>
    public float Weight { get; private set; } = 1;

    /// <summary>"Although the room was lovely, …"</summary>
    public void Grant() => (Weight, granting) = (Granted, true);

    /// <summary>A "but": what was said before it counts less from now on.</summary>
    public void Turn(ref Evidence evidence)
    {
        evidence.Positive *= 0.5f;
        evidence.Negative *= 0.7f;
        Weight = Meant;
    }

    /// <summary>A comma ends what was granted.</summary>
    public void Pause()
    {
        if (granting)
            (Weight, granting) = (Meant, false);
    }
}
