namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>One place where a message names a subject.</summary>
/// <param name="Judgement">What the term itself says of it, negation minded; 0 when it only names.</param>
/// <param name="InPassing">Such a word stands in many messages that are about something else: the mood of the whole is not lent to it.</param>
internal readonly record struct Naming(Place Place, byte Subject, float Judgement, bool InPassing)
{
    /// <summary>A bit for each subject that is named, if only in passing.</summary>
    public static uint Subjects(ReadOnlySpan<Naming> namings)
    {
        var subjects = 0u;
        foreach (var naming in namings)
            subjects |= 1u << naming.Subject;
        return subjects;
    }
}
