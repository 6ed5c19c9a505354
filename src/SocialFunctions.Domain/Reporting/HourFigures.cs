using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>The roll-up of one UTC hour: serves the course of the day. Made whole from the hour's messages, never by adding.</summary>
public sealed record HourFigures
{
    public required int Inbound { get; init; }

    public required int Outbound { get; init; }

    /// <summary>Inbound messages by <c>network|sentiment|intent</c>, deleted ones and reposts left out.</summary>
    public required SortedDictionary<string, int> Counts { get; init; }

    /// <summary>Replies of the hour by the time since the message that they name: at most 5 min, 15 min, 1 h, 4 h, 24 h, more.</summary>
    public required IReadOnlyList<int> ResponseHistogram { get; init; }

    /// <summary>Likes, replies and shares of the brand's own posts of the hour.</summary>
    public required long Engagement { get; init; }

    /// <summary>By network, what a poll found that a push should have brought and did not.</summary>
    public required SortedDictionary<string, int> Gaps { get; init; }

    private static readonly TimeSpan[] Bounds =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(24)];

    /// <param name="parents">publishedAt of the messages that the hour's replies name, as far as they have been seen.</param>
    public static HourFigures Of(
        IReadOnlyCollection<StoredMention> mentions, IReadOnlyDictionary<string, DateTimeOffset> parents)
    {
        var inbound = mentions.Where(mention => mention.IsInbound && !mention.Employee).ToList();
        var outbound = mentions.Where(mention => !mention.IsInbound).ToList();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in inbound.Where(mention => !mention.Mention.Deleted && mention.Mention.Kind != Mentions.MentionKind.Repost))
        {
            if (mention.Classification is not { } found)
                continue;
            var key = $"{mention.Mention.Network}|{found.Sentiment}|{found.Intent}".ToLowerInvariant();
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var histogram = new int[Bounds.Length + 1];
        foreach (var reply in outbound.Where(reply => !reply.Automatic))
        {
            if (reply.Mention.InReplyTo is { } parent && parents.TryGetValue($"{reply.Mention.Network}|{parent}", out var asked))
                histogram[Bucket(reply.PublishedAt - asked)]++;
        }

        return new HourFigures
        {
            Gaps = GapCounts.ByNetwork(mentions),
            Inbound = inbound.Count,
            Outbound = outbound.Count,
            Counts = counts,
            ResponseHistogram = histogram,
            Engagement = outbound.Where(post => post.Mention.Kind == Mentions.MentionKind.Post).Sum(post => post.Mention.Engagement?.Total ?? 0),
        };
    }

    private static int Bucket(TimeSpan time)
    {
        var bucket = Array.FindIndex(Bounds, bound => time <= bound);
        return bucket < 0 ? Bounds.Length : bucket;
    }
}
