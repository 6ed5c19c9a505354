using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>Message figures: which inbound mentions were answered, and how fast.</summary>
public static class MessageAnswers
{
    /// <summary>Seconds from each answered inbound mention to the earliest reply, zero where the reply's clock is earlier.</summary>
    public static IReadOnlyDictionary<MentionId, double> Of(IReadOnlyCollection<StoredMention> mentions, DateTimeOffset asOf) =>
        Find(mentions, asOf, byHandle: true);

    /// <summary>Only those that a reply names as its parent.</summary>
    public static IReadOnlySet<MentionId> Named(IReadOnlyCollection<StoredMention> mentions, DateTimeOffset asOf) =>
        Find(mentions, asOf, byHandle: false).Keys.ToHashSet();

    private static Dictionary<MentionId, double> Find(IReadOnlyCollection<StoredMention> mentions, DateTimeOffset asOf, bool byHandle)
    {
        var set = new MentionSet(KnownMentions.At(mentions, asOf));
        var answers = new Dictionary<MentionId, double>();
        for (var i = 0; i < set.Ordered.Length; i++)
        {
            var reply = set.Ordered[i];
            if (reply.IsInbound || reply.Employee || reply.Automatic || Answered(set, i, byHandle) is not { } position)
                continue;

            // In order of time, so the first that is found is the earliest.
            var message = set.Ordered[position];
            answers.TryAdd(message.Identity, Math.Max(0, (reply.PublishedAt - message.PublishedAt).TotalSeconds));
        }

        return answers;
    }

    private static int? Answered(MentionSet set, int reply, bool byHandle)
    {
        if (set.Ordered[reply].Mention.InReplyTo is { Length: > 0 })
            return set.ParentOf(reply) is { } parent && set.IsPerson(parent) ? parent : null;
        return byHandle ? set.AddressedBy(reply) : null;
    }
}
