using System.Globalization;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>
/// Finds messages of the corpus that say nearly what a message of a measuring set says: the share of words they have in common among
/// all words of both. What is trained on must not stand in what is measured on. Handles, links, case and accents do not count.
/// </summary>
internal static partial class Nearness
{
    /// <summary>Below it two messages share little but the words that everybody uses.</summary>
    private const double From = 0.6;
    private const int FewestWords = 4;

    /// <summary>Candidates are looked for by words that stand in fewer messages than this.</summary>
    private const int Common = 2000;

    public static IEnumerable<string> Lines(IEnumerable<LabelledMessage> corpus, IEnumerable<LabelledSet> sets)
    {
        var measured = sets.SelectMany(set => set.Messages.Select(message => (set.Name, Words: Words(message.Text)))).Where(one => one.Words.Count >= FewestWords).ToList();
        var places = measured.SelectMany((one, at) => one.Words.Select(word => (word, at))).ToLookup(pair => pair.word, pair => pair.at, StringComparer.Ordinal);
        foreach (var message in corpus)
        {
            var words = Words(message.Text);
            if (words.Count < FewestWords)
                continue;
            var candidates = words.Where(word => places[word].Count() < Common).SelectMany(word => places[word]).Distinct();
            var best = candidates.Select(at => (Share: Share(words, measured[at].Words), measured[at].Name)).DefaultIfEmpty().MaxBy(one => one.Share);
            if (best.Share >= From)
                yield return string.Create(CultureInfo.InvariantCulture, $"{best.Share:F2} of {best.Name}: {message.Text}");
        }
    }

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(Skipped().Replace(text, " ")).Select(match => Folding.Fold(match.Value))];

    [GeneratedRegex(@"https?://\S+|@\w+")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
