using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>What stands after a correction: the whole classification, and where the message went.</summary>
internal sealed record CorrectionAnswer(
    string Network, string Id, string Language, string Sentiment, string Intent, bool NeedsReply, string Urgency, string? Sensitive,
    string? Department, string? Priority, string? Rule, bool Forbidden, DateTimeOffset CorrectedAt)
{
    public static CorrectionAnswer Of(StoredMention mention)
    {
        var stands = mention.Classification!;
        return new(
            mention.Mention.Network, mention.Mention.Id, stands.Language, Lower(stands.Sentiment), Lower(stands.Intent), stands.NeedsReply,
            Lower(stands.Urgency), stands.Sensitive, mention.Department, mention.Priority is { } priority ? Lower(priority) : null, mention.Rule,
            mention.Forbidden, mention.Correction!.At);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
