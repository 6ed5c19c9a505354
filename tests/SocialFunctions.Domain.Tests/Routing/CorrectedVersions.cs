using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Reporting;

namespace SocialFunctions.Domain.Tests.Routing;

/// <summary>Versions of one message, and what a person says of it: irony, which was taken for praise.</summary>
internal static class CorrectedVersions
{
    public const string Text = "Great, no network again";
    public const string OtherText = "Great, no network again. It is back!";

    public static readonly BrandRouter Router = new(TestBrand.Brand with
    {
        Routing =
        [
            new RoutingRule("complaints", new MessageCondition { Intents = [Intent.Complaint] }, "service"),
            new RoutingRule("all", new MessageCondition(), "sales"),
        ],
    });

    public static readonly CorrectedMentions Versions = new(Router);

    public static readonly StoredMention First = Version(Text, null, Intent.Praise);
    public static readonly StoredMention Edited = Version(OtherText, 5, Intent.Other);
    public static readonly StoredMention BackAgain = Version(Text, 9, Intent.Question);
    public static readonly StoredMention Deletion = Said.By(Author.UnknownId, "1", 0) with
    {
        Mention = Version("", 12, Intent.Other).Mention with { Author = Author.Unknown, Deleted = true },
        Classification = null,
        Department = null,
        Priority = null,
        Rule = null,
        DeletedAt = Said.Minute(12),
    };

    public static readonly Correction Irony = CorrectionAt(20, Text) with { Intent = Intent.Complaint, NeedsReply = true };

    public static readonly Correction Mistaken = CorrectionAt(30, Text) with { Intent = Intent.Spam };

    public static StoredMention Corrected(StoredMention version) => Versions.Under(version, Irony);

    public static Correction CorrectionAt(double minute, string text) => new()
    {
        At = Said.Minute(minute), TextHash = Domain.Classification.Correction.HashOf(text),
    };

    private static StoredMention Version(string text, double? updated, Intent intent) => Router.Routed(Said.By("ana", "1", 0) with
    {
        Mention = Said.By("ana", "1", 0).Mention with { Text = text, UpdatedAt = updated is { } minutes ? Said.Minute(minutes) : null },
        Classification = Said.Classified(Sentiment.Positive, needsReply: false, intent) with { Topics = ["network"] },
    });

    public static string Told(StoredMention stored) => System.Text.Json.JsonSerializer.Serialize(stored);
}
