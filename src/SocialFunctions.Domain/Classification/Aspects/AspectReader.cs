namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>
/// Finds what a message has an opinion about. A subject that is only named gives nothing; one that is asked about is neutral.
/// </summary>
internal ref struct AspectReader
{
    /// <summary>A message of 60,000 characters is about what its first pages are about.</summary>
    private const int LooksAt = 400;

    private static readonly byte Delivery = Subjects.Parse("delivery");
    private static readonly byte Food = Subjects.Parse("food");
    private static readonly byte Punctuality = Subjects.Parse("punctuality");
    private static readonly byte Booking = Subjects.Parse("booking");

    private readonly ReadOnlySpan<Token> tokens;
    private OpinionReader opinions;
    private Room.Namings namings;
    private int count;

    private AspectReader(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Tongue tongue)
    {
        this.tokens = tokens;
        opinions = new OpinionReader(text, tokens, tongue);
    }

    /// <summary>At most 5, each subject once: those that the text names in its order, then one that only the whole tells.</summary>
    /// <param name="overall">The mood of the whole: what a message with few subjects says of those that it does not judge by name.</param>
    /// <param name="intent">Chatter, news and advertising name many things without having lived them.</param>
    public static IReadOnlyList<Aspect> Read(in MessageReader message, Sentiment overall, Intent intent)
    {
        var addressed = intent is not (Intent.Other or Intent.Spam);
        if (!addressed && (overall == Sentiment.Neutral || intent == Intent.Spam))
            return [];
        var text = message.Text;
        var tokens = message.Tokens;
        if (tokens.Length > LooksAt)
            tokens = tokens[..LooksAt];
        Span<ulong> words = stackalloc ulong[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            words[i] = tokens[i].Kind is TokenKind.Word or TokenKind.Number ? FoldedWord.Of(text.Slice(tokens[i].Start, tokens[i].Length)) : 0;

        var reader = new AspectReader(text, tokens, message.Tongue);
        reader.Read(words);
        IReadOnlyList<Aspect> named = reader.count == 0
            ? []
            : new AspectDecision(reader.namings[..reader.count], reader.opinions.Opinions, reader.opinions.Questions, message.Tongue, overall, addressed).Decide();
        return tokens.Length > 0 ? new SubjectGuess(message, tokens.Length, overall, intent, Naming.Subjects(reader.namings[..reader.count])).Complete(named) : named;
    }

    private void Read(scoped ReadOnlySpan<ulong> words)
    {
        var pastTerm = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            opinions.Join(words[at]);
            if (at >= pastTerm && words[at] != 0 && count < Room.Size)
                pastTerm = Name(words[at..], at);
            opinions.Read(at);
        }

        for (var i = 0; i < count; i++)
            if (namings[i].Subject == Punctuality && namings[i].Judgement < 0 && IsBrought(namings[i].Place.Part))
                namings[i] = namings[i] with { Subject = Delivery };
    }

    /// <summary>What is late there is no train but a pizza.</summary>
    private readonly bool IsBrought(int part)
    {
        var brought = false;
        foreach (var naming in namings[..count])
        {
            if (naming.Subject == Booking)
                return false;
            brought |= naming.Place.Part == part && (naming.Subject == Delivery || naming.Subject == Food);
        }

        return brought;
    }

    /// <summary>Returns where the term ends, so that no shorter one is found inside it.</summary>
    private int Name(scoped ReadOnlySpan<ulong> words, int at)
    {
        foreach (var term in AspectLexicon.Embedded.Find(words[0]))
        {
            if (!term.Matches(words[1..]))
                continue;
            if (term.Subject is { } subject)
                namings[count++] = new(opinions.Here(at), subject, opinions.Negated ? -term.Judgement : term.Judgement, term.InPassing);
            return at + 1 + term.Rest.Length;
        }

        return at;
    }
}
