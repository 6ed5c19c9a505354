using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialFunctions.Evaluation;

/// <summary>
/// How far a set's labels agree with themselves: of the messages whose text stands more than once, the share that bears its text's most
/// frequent label. Who judges by the text alone cannot be right more often there.
/// </summary>
public static partial class RepeatedTexts
{
    private const int Fewest = 100;

    /// <summary>One sentence; null for a set with too few repeated texts or without sentiment.</summary>
    public static string? Line(LabelledSet set)
    {
        var repeated = set.Messages.Where(message => message.Sentiment is not null)
            .GroupBy(message => Bare().Replace(message.Text, "").ToLowerInvariant())
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any())
            .Select(group => group.GroupBy(message => message.Sentiment).Select(label => label.Count()).ToList()).ToList();
        var count = repeated.Sum(labels => labels.Sum());
        return count < Fewest ? null : string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: {count} messages repeat a text, links and signs aside; {(double)repeated.Sum(labels => labels.Max()) / count:F3} of them bear the most frequent label of their text.");
    }

    [GeneratedRegex(@"https?://\S+|[^\p{L}\p{N}]")]
    private static partial Regex Bare();
}
