using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>
/// Versions of a message together with what a person said of it. The later correction stands, each version that has the text of the
/// correction goes by it, and any order of arrival ends in the same row.
/// </summary>
public sealed class CorrectedMentions(BrandRouter router)
{
    public StoredMention Merge(StoredMention stored, StoredMention incoming) => Later(stored.Correction, incoming.Correction) is { } correction
        ? MentionVersions.Merge(Under(stored, correction), Under(incoming, correction)) with { Correction = correction }
        : MentionVersions.Merge(stored, incoming);

    /// <summary>The version as the correction leaves it, sent where it then belongs; unchanged when it has another text.</summary>
    public StoredMention Under(StoredMention version, Correction correction)
    {
        // A tombstone has no text to compare: what it was found to be while it had one stays.
        if (version.Correction == correction || version.Classification is not { } found || !correction.IsFor(version.Mention.Text))
            return version with { Correction = correction };
        return router.Routed(version with { Correction = correction, Classification = correction.Over(found) });
    }

    private static Correction? Later(Correction? stored, Correction? incoming) =>
        stored is null || incoming?.At > stored.At ? incoming : stored;
}
