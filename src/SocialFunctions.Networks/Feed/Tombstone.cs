using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Feed;

/// <summary>An entry that was taken back (<c>at:deleted-entry</c>, RFC 6721).</summary>
internal static class Tombstone
{
    /// <summary>Null when it does not say which.</summary>
    public static Mention? Read(XElement tombstone) => FeedText.Value((string?)tombstone.Attribute("ref")) is not { } id ? null : new Mention
    {
        Network = NetworkNames.Feed,
        Id = id,
        UpdatedAt = FeedDate.Parse((string?)tombstone.Attribute("when")),
        Text = "",
        Author = Author.Unknown,
        ConversationId = id,
        Deleted = true,
    };
}
