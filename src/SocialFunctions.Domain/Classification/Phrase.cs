namespace SocialFunctions.Domain.Classification;

/// <summary>Several words with a meaning of their own.</summary>
internal sealed class Phrase(IReadOnlyList<WordEntry> rest)
{
    /// <summary>What follows the first word.</summary>
    public IReadOnlyList<WordEntry> Rest { get; } = rest;

    public Meaning Meaning { get; } = new();

    /// <summary>What it speaks of, as <see cref="WordEntry.Concept"/>.</summary>
    public byte Concept { get; set; }

    public bool IsOf(ReadOnlySpan<WordEntry> words)
    {
        if (words.Length != Rest.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (!ReferenceEquals(words[i], Rest[i]))
                return false;
        return true;
    }

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
