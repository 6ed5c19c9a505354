using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Share of voice: messages that hold a keyword of the brand, beside those that hold one of a competitor.</summary>
internal static class VoiceShare
{
    public static ShareOfVoice Of(Brand brand, IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var own = brand.Keywords.Select(Words).ToArray();
        var others = brand.Competitors.SelectMany(competitor => competitor.Keywords).Select(Words).ToArray();
        int ours = 0, theirs = 0;
        foreach (var mention in MessageCounts.Spoken(mentions, asOf))
        {
            var words = Words(mention.Mention.Text);
            ours += own.Any(keyword => words.Contains(keyword, StringComparison.Ordinal)) ? 1 : 0;
            theirs += others.Any(keyword => words.Contains(keyword, StringComparison.Ordinal)) ? 1 : 0;
        }

        return new ShareOfVoice(ours, theirs, ours + theirs == 0 ? null : (double)ours / (ours + theirs), Panel(own, others));
    }

    /// <summary>A changed panel starts a new series: its hash says so.</summary>
    private static string Panel(IEnumerable<string> own, IEnumerable<string> others)
    {
        var panel = string.Join('\n', own.Order(StringComparer.Ordinal)) + "\n\n" + string.Join('\n', others.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(panel)))[..16];
    }

    /// <summary>Whole words, without case or accents, a space before, between and after them.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && words[^1] != ' ')
                words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }
}
