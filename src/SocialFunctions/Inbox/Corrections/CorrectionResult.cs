using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>What came of a correction.</summary>
internal abstract record CorrectionResult
{
    private CorrectionResult()
    {
    }

    /// <param name="Mention">As it then stands.</param>
    public sealed record Corrected(StoredMention Mention) : CorrectionResult;

    public sealed record Unknown : CorrectionResult;

    public sealed record Refused(string Reason) : CorrectionResult;
}
