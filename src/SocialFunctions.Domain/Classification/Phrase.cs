namespace SocialFunctions.Domain.Classification;

/// <summary>Several words with a meaning of their own.</summary>
internal sealed class Phrase(WordEntry[] rest)
{
    /// <summary>What follows the first word.</summary>
    public IReadOnlyList<WordEntry> Rest => rest;

    public Meaning Meaning { get; } = new();

    /// <summary>What it speaks of, as <see cref="WordEntry.Concept"/>.</summary>
    public byte Concept { get; set; }

    public bool IsOf(ReadOnlySpan<WordEntry> words)
    {
        if (words.Length != rest.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (!ReferenceEquals(words[i], rest[i]))
                return false;
        return true;
    }

    /// <summary>One that holds a negation of its own ("sin quejas") is not turned round by another before it.</summary>
    public bool BringsNegation(WordEntry first, Tongue tongue)
    {
        if (Negation.Begins(first.CuesIn(tongue)))
            return true;
        foreach (var word in rest)
            if (Negation.Begins(word.CuesIn(tongue)))
                return true;
        return false;
    }

    public bool Matches(ReadOnlySpan<Token> following)
    {
        if (following.Length < rest.Length)
            return false;
        for (var i = 0; i < rest.Length; i++)
            if (following[i].Kind is not (TokenKind.Word or TokenKind.Number) || !ReferenceEquals(following[i].Word, rest[i]))
                return false;
        return true;
    }
}
