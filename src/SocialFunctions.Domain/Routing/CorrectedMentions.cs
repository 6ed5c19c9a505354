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

    /// <summary>
    /// The version as this correction alone leaves it, sent where it then belongs: an earlier one is taken off what was found first.
    /// Unchanged when it has another text and was not corrected.
    /// </summary>
    public StoredMention Under(StoredMention version, Correction correction)
    {
        if (version.Correction == correction || (version.Found ?? version.Classification) is not { } found)
            return version with { Correction = correction };
        if (IsOf(version, correction))
            return router.Routed(version with { Correction = correction, Found = found, Classification = correction.Over(found) });
        return version.Found is null
            ? version with { Correction = correction }
            : router.Routed(version with { Correction = correction, Found = null, Classification = found });
    }

    /// <summary>A tombstone has no text to compare; the correction that it stands under knows which text it had.</summary>
    private static bool IsOf(StoredMention version, Correction correction) => version.Mention.Deleted
        ? version.Found is not null && version.Correction?.TextHash == correction.TextHash
        : correction.IsFor(version.Mention.Text);

    private static Correction? Later(Correction? stored, Correction? incoming) =>
        stored is null || incoming?.At > stored.At ? incoming : stored;
}
