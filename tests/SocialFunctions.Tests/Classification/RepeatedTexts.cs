using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Tests.Classification;

/// <summary>Ten thousand mentions of which four in ten are copies.</summary>
internal static class RepeatedTexts
{
    public const int Mentions = 10_000;

    /// <summary>Of the mentions, the texts that differ.</summary>
    public const int Distinct = 6_000;

    /// <summary>Forty of each hundred are copies: of the same batch, of one before, with other handles, links and case.</summary>
    public static IEnumerable<string> Feed()
    {
        for (var (at, fresh) = (0, 0); at < Mentions; at++)
        {
            yield return (at % 5) switch
            {
                3 => $"@tostado_{at} THIS IS {(fresh - 1) * 7} GOOD https://t.example/{at}",
                4 => $"this is  {Math.Max(0, fresh - 61) * 7} good",
                _ => $"This is {fresh++ * 7} good",
            };
        }
    }

    /// <summary>Of each five, two are copies: of the one before, with another handle, link and case, and of the batch before, which may be on its way.</summary>
    public static IEnumerable<string> VariedFeed()
    {
        for (var (at, fresh) = (0, 0); at < Mentions; at++)
        {
            yield return (at % 5) switch
            {
                3 => $"@tostado_{at} {Varied(fresh - 1).ToUpperInvariant()} https://t.example/{at}",
                4 => $"  {Varied(Math.Max(0, fresh - 4))}",
                _ => Varied(fresh++),
            };
        }
    }

    /// <summary>Of some of these the embedded classifier is sure, of others it is not. 6,000 of them differ.</summary>
    private static string Varied(int n)
    {
        string[] things = ["coffee", "tea", "bread", "soup", "queue", "price", "app", "staff", "door", "table", "delivery", "refund", "parcel", "menu", "cake", "chair", "music", "bill", "lamp", "window"];
        string[] said = ["good", "fine", "slow", "odd", "late", "different", "as ever", "rather bad", "not bad", "what I asked for", "so so", "there", "great", "awful", "cold"];
        return $"The {things[n % 20]} was {said[n / 400]} and the {things[n / 20 % 20]} {said[((n / 7) + n) % 15]}";
    }

    /// <summary>How many texts the rule wants asked, each counted once.</summary>
    public static int Asked(IEnumerable<string> feed)
    {
        var rule = new CascadeRule(new ClassificationOptions { Mode = "cascade" });
        var embedded = new EmbeddedClassifier();
        return feed.Select(text => (Text: text, Own: embedded.Classify(text, "en"))).Where(one => rule.NeedOf(one.Own) != ServiceNeed.Nothing)
            .Select(one => ServiceDocument.Of(one.Text, one.Own.Language)).Where(document => document is not null).Distinct().Count();
    }
}
