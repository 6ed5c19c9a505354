namespace SocialFunctions.Domain.Classification;

/// <summary>A "not" and the words that it still reaches.</summary>
/// <param name="reach">How many words after it.</param>
internal struct Negation(int reach)
{
    private readonly int reach = reach;
    private int left;

    public readonly bool Holds => left > 0;

    public void Begin() => left = reach;

    /// <summary>One word on.</summary>
    public void Step() => left -= left > 0 ? 1 : 0;

    public void End() => left = 0;

    /// <summary>"Not good" is bad, "not bad" is hardly good.</summary>
    public readonly float Turn(float mood) => left == 0 ? mood : mood * (mood > 0 ? -0.7f : -0.25f);
}
