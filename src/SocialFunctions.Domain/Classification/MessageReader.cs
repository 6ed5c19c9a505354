using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>A message read once: its pieces, its language, the evidence, what the weights look at. In a room that it must give back: dispose of it.</summary>
internal ref struct MessageReader
{
    private readonly MessageRoom room;
    private readonly int count;
    private Evidence evidence;

    public MessageReader(ReadOnlySpan<char> text, string? languageHint)
    {
        Text = text;
        room = MessageRoom.Take(text.Length);
        count = Tokenizer.Read(text, Lexicon.Embedded, room.Tokens);
        var readings = room.Readings.AsSpan(0, count);
        Tongue = LanguageGuess.Of(text, Tokens, languageHint);
        evidence = new EvidenceReader(Tokens, Tongue, readings).Read();
        FeatureReader.Read(text, Tokens, readings, evidence, room.Features);
    }

    public ReadOnlySpan<char> Text { get; }

    public Tongue Tongue { get; }

    public readonly ReadOnlySpan<Token> Tokens => room.Tokens.AsSpan(0, count);

    public readonly ReadOnlySpan<Reading> Readings => room.Readings.AsSpan(0, count);

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly Evidence Evidence => ref evidence;

    public readonly Features Features => room.Features;

    /// <summary>The pieces name entries of the word lists, which live as long as the program: nothing to clear.</summary>
    public readonly void Dispose() => room.GiveBack();
}
