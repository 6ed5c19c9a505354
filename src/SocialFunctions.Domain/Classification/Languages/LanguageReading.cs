using System.Runtime.CompilerServices;

namespace SocialFunctions.Domain.Classification.Languages;

/// <summary>What the words of one message speak for; on the stack, one for a message.</summary>
internal ref struct LanguageReading
{
    private Sums sums;
    private int pieces;
    private int words;
    private int foreignWords;

    public LanguageReading()
    {
    }

    /// <summary>More words are in a script of others than in ours.</summary>
    public readonly bool IsForeignScript => foreignWords >= words;

    /// <summary>True when one of the tokens of this kind has letters.</summary>
    public bool Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TokenKind kind)
    {
        Span<char> spelling = stackalloc char[WordSpelling.Longest + 2];
        Span<int> buckets = stackalloc int[WordGrams.Most];
        ReadAll(text, tokens, kind, spelling, buckets);
        return words + foreignWords > 0;
    }

    public readonly void Weigh(Span<float> odds) => LanguageModel.Embedded.Weigh(sums, pieces, odds);

    /// <summary>Apart from the room on the stack: the runtime compiles a method with both that and a loop at length before its first run.</summary>
    private void ReadAll(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TokenKind kind, scoped Span<char> spelling, scoped Span<int> buckets)
    {
        foreach (var token in tokens)
        {
            if (token.Kind != kind)
                continue;
            var word = text.Slice(token.Start, token.Length).TrimStart('#');
            var length = WordSpelling.Read(word, spelling, out var foreign);
            foreignWords += foreign ? 1 : 0;
            if (length == 0)
                continue;
            words++;
            var count = WordGrams.Read(spelling[..length], buckets);
            pieces += count;
            LanguageModel.Embedded.Add(buckets[..count], sums);
        }
    }

    [InlineArray(16)]
    private struct Sums
    {
        private int first;
    }
}
