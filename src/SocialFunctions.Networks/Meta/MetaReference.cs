using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// What a push only names: Instagram's mentions bring ids alone, a page's mentions leave out who wrote. What is known meanwhile is kept
/// as a sighting, which the fetch fills.
/// </summary>
internal static class MetaReference
{
    public const string Post = "post";
    public const string Comment = "comment";

    /// <summary>Null when there is nothing to fetch, or nothing that can be asked for.</summary>
    public static FetchOrder? Of(Mention mention, MetaChange change)
    {
        if (change.Field is not ("mention" or "mentions") || !mention.Author.IsUnknown || mention.Deleted || !GraphJson.IsId(mention.Id))
            return null;
        var thread = GraphJson.IsId(mention.ConversationId) ? mention.ConversationId : null;
        var named = mention.Kind == MentionKind.Post ? new GraphList(Post, mention.Id) : new GraphList(Comment, mention.Id, thread);
        return new FetchOrder(mention.Network, named.Write(), change.AccountId);
    }
}
