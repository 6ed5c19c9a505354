namespace SocialFunctions.Domain.Classification;

/// <summary>Several words with a meaning of their own; <paramref name="Rest"/> is what follows the first.</summary>
internal sealed record Phrase(IReadOnlyList<WordEntry> Rest, Meaning Meaning)
{
    public bool Matches(ReadOnlySpan<Token> following)
    {
        if (following.Length < Rest.Count)
            return false;
        for (var i = 0; i < Rest.Count; i++)
            if (following[i].Kind != TokenKind.Word || !ReferenceEquals(following[i].Word, Rest[i]))
                return false;
        return true;
    }
}
