namespace SocialFunctions.Domain.Responses;

/// <summary>Truth, cut down to what the fold needs.</summary>
public static class Utterances
{
    public static Utterance From(StoredMention mention) => new()
    {
        Id = mention.Mention.Id,
        At = mention.PublishedAt,
        Direction = mention.Mention.Direction!.Value,
        Parent = mention.Mention.InReplyTo,
        NeedsReply = mention.NeedsReply,
        Automatic = mention.Automatic,
        Forbidden = mention.Forbidden,
        ReceivedAt = mention.Mention.ReceivedAt,
        DeletedAt = mention.DeletionKnownAt(),
        DismissedAt = mention.DismissedAt,
        Department = mention.Department,
        Priority = mention.Priority,
        Rule = mention.Rule,
    };
}
