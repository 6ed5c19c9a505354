using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Routing;

/// <summary>Others who bear the brand's name: what people write about them is chatter to the brand, and no mood of its customers.</summary>
public sealed class Namesakes(Brand brand)
{
    private readonly FoldedText[] words = [.. brand.Namesakes.Select(FoldedText.Of)];

    /// <summary>
    /// True of a post or an answer that holds a word of a namesake. What stands on the brand's own pages (a review, a comment, a private
    /// message) is meant for it whatever it says, and so is what calls it by its handle.
    /// </summary>
    public bool AreMeantBy(Mention mention)
    {
        if (words.Length == 0 || mention.Kind is not (MentionKind.Post or MentionKind.Reply or MentionKind.Repost) || CallsTheBrand(mention))
            return false;
        var text = FoldedText.Of(mention.Text);
        return Array.Exists(words, text.Holds);
    }

    /// <summary>Spam stays spam, and whoever speaks of ending it is answered, whomever they name.</summary>
    public static MessageClassification AsChatter(MessageClassification found) =>
        found.Intent == Intent.Spam || found.Sensitive == SensitiveSubjects.SelfHarm
            ? found
            : found with { Intent = Intent.Other, Sentiment = Sentiment.Neutral, Mixed = false, NeedsReply = false, Urgency = Urgency.Low, Aspects = [], Cues = [] };

    private bool CallsTheBrand(Mention mention) =>
        Addressee.Handles(brand.Accounts, mention.Network).Exists(handle => mention.Text.Contains($"@{handle}", StringComparison.OrdinalIgnoreCase));
}
