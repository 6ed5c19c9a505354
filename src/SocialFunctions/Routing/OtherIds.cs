using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Routing;

/// <summary>A version, a deletion above all, may come under another id of its message: it is the message's.</summary>
internal static class OtherIds
{
    public static IReadOnlyList<StoredMention> Resolve(
        IReadOnlyList<StoredMention> incoming, IReadOnlyDictionary<string, ThreadEntry?> entries)
    {
        if (!incoming.Any(mention => entries[mention.Mention.Id]?.AliasOf is not null))
            return incoming;
        return
        [
            .. incoming
                .Select(mention => entries[mention.Mention.Id]?.AliasOf is { } id ? mention with { Mention = mention.Mention with { Id = id } } : mention)
                .GroupBy(mention => mention.Mention.Id)
                .Select(versions => versions.Aggregate(MentionVersions.Merge)),
        ];
    }
}
