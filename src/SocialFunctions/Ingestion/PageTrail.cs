using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>The pages of one walk, by a hash of what they hold: some servers page in circles without end.</summary>
internal sealed class PageTrail
{
    private readonly HashSet<int> seen = [];
    private PollCursor? last;

    /// <summary>Messages on all pages.</summary>
    public int Mentions { get; private set; }

    /// <summary>True when this page was there before in the same walk.</summary>
    public bool IsAgain(PollPage.Fetched page)
    {
        var again = page.Mentions.Count > 0 ? !seen.Add(Hash(page)) : page.Cursor == last;
        last = page.Cursor;
        Mentions += page.Mentions.Count;
        return again;
    }

    private static int Hash(PollPage.Fetched page)
    {
        var hash = default(HashCode);
        foreach (var mention in page.Mentions)
        {
            hash.Add(mention.Id, StringComparer.Ordinal);
            hash.Add(mention.UpdatedAt);
        }

        return hash.ToHashCode();
    }
}
