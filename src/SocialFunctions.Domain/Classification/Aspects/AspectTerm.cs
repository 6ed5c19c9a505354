namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>A word or phrase that names a subject, such as <c>cajera</c>, or names and judges it, such as <c>carísimo</c>.</summary>
/// <param name="Rest">What follows the first word, as <see cref="FoldedWord"/>.</param>
/// <param name="Subject">Null where the phrase only hides a shorter one: "la cara" is no price.</param>
/// <param name="Judgement">0 when it only names; else as strong as a mood word.</param>
/// <param name="InPassing">As in <see cref="Naming"/>.</param>
internal sealed record AspectTerm(ulong[] Rest, byte? Subject, float Judgement, bool InPassing)
{
    public bool Matches(ReadOnlySpan<ulong> following) => following.StartsWith(Rest);
}
