using System.Buffers;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>A message read once: its pieces, its language, the evidence, what the weights look at. On rented memory; dispose of it.</summary>
internal ref struct MessageReader
{
    private readonly Token[] pieces;
    private readonly Reading[] made;
    private readonly int count;
    private Evidence evidence;
    private Features features;

    public MessageReader(ReadOnlySpan<char> text, string? languageHint)
    {
        Text = text;
        pieces = ArrayPool<Token>.Shared.Rent(Math.Max(1, text.Length));
        count = Tokenizer.Read(text, Lexicon.Embedded, pieces);
        made = ArrayPool<Reading>.Shared.Rent(Math.Max(1, count));
        Tongue = LanguageGuess.Of(text, Tokens, languageHint);
        evidence = new EvidenceReader(Tokens, Tongue, made.AsSpan(0, count)).Read();
        features = new Features(count, text.Length);
        FeatureReader.Read(text, Tokens, made.AsSpan(0, count), evidence, ref features);
    }

    public ReadOnlySpan<char> Text { get; }

    public Tongue Tongue { get; }

    public readonly ReadOnlySpan<Token> Tokens => pieces.AsSpan(0, count);

    public readonly ReadOnlySpan<Reading> Readings => made.AsSpan(0, count);

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly Evidence Evidence => ref evidence;

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly Features Features => ref features;

    public void Dispose()
    {
        features.Return();
        // The pieces name entries of the word lists, which live as long as the program: nothing to clear.
        ArrayPool<Token>.Shared.Return(pieces);
        ArrayPool<Reading>.Shared.Return(made);
    }
}
