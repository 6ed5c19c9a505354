using System.Globalization;
using System.Text;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.TrainLanguages;

/// <summary>Draws examples as people type them: a run of words out of a text, now and then without accents or with a slip of the finger.</summary>
/// <remarks>The same seed draws the same examples, so that the same corpus makes the same weights.</remarks>
internal sealed class Sampler(Corpus corpus)
{
    private const double FromMessages = 0.45;
    private const double FromFormal = 0.2;
    private const double WithoutAccents = 0.2;
    private const double WithSlip = 0.06;

    /// <summary>How often a class is drawn: it settles what reads alike in two languages.</summary>
    private static readonly double[] Shares = MakeShares();

    private readonly Random random = new(20260309);
    private readonly char[] spelling = new char[WordSpelling.Longest + 2];
    private readonly int[] buckets = new int[WordGrams.Most];

    public int Next(List<int> pieces)
    {
        var chosen = Draw();
        pieces.Clear();
        var words = Pick(corpus.Classes[chosen]);
        var bare = random.NextDouble() < WithoutAccents;
        foreach (var word in words)
            Add(bare ? Bare(word) : word, pieces);
        return chosen;
    }

    private void Add(string word, List<int> pieces)
    {
        var length = WordSpelling.Read(random.NextDouble() < WithSlip ? Slip(word) : word, spelling, out _);
        if (length > 0)
            pieces.AddRange(buckets.AsSpan(0, WordGrams.Read(spelling.AsSpan(0, length), buckets)));
    }

    private ReadOnlySpan<string> Pick(ClassText text)
    {
        var kind = random.NextDouble();
        if (text.Vocabulary.Count > 0 && kind > FromMessages + FromFormal)
            return text.Vocabulary[random.Next(text.Vocabulary.Count)];
        if (text.Formal.Count > 0 && (kind > FromMessages || text.Messages.Count == 0))
            return Window(text.Formal[random.Next(text.Formal.Count)], 10);
        var message = text.Messages[random.Next(text.Messages.Count)];
        return random.Next(3) == 0 ? message : Window(message, 6);
    }

    private ReadOnlySpan<string> Window(string[] words, int longest)
    {
        var length = Math.Min(words.Length, 1 + random.Next(longest));
        return words.AsSpan(random.Next(words.Length - length + 1), length);
    }

    private int Draw()
    {
        var at = random.NextDouble() * Shares.Sum();
        var chosen = 0;
        while (chosen < Shares.Length - 1 && (at -= Shares[chosen]) > 0)
            chosen++;
        return chosen;
    }

    private string Slip(string word)
    {
        if (word.Length < 4)
            return word;
        var at = 1 + random.Next(word.Length - 2);
        return random.Next(2) == 0 ? word.Remove(at, 1) : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    private static string Bare(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static double[] MakeShares()
    {
        var shares = Enumerable.Repeat(1.0, LanguageModel.Classes).ToArray();
        shares[(int)Tongue.Es] = 1.2;
        shares[(int)Tongue.En] = 1.1;
        // Written much like Spanish, of which there is ten times the text.
        shares[(int)Tongue.Pt] = shares[(int)Tongue.Gl] = 1.5;
        shares[LanguageModel.Foreign] = 1.4;
        shares[LanguageModel.Nothing] = 0.8;
        return shares;
    }
}
