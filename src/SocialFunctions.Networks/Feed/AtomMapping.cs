using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Feed;

/// <summary>What an Atom feed's elements become; null for one that cannot be told from others. YouTube's pushes are Atom with ids of their own.</summary>
/// <param name="Removed">Of <c>at:deleted-entry</c> (RFC 6721).</param>
internal sealed record AtomMapping(Func<XElement, FeedHead, Mention?> Entry, Func<XElement, Mention?> Removed)
{
    public static AtomMapping Entries { get; } = new(AtomEntry.Read, Tombstone.Read);
}
