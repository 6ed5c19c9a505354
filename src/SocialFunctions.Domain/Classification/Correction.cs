using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// What a person said a message is, in place of what was found; null where nothing was said. It holds for the text that the person
/// read: an edit of the text has a classification of its own again, until the old text comes back.
/// </summary>
public sealed record Correction
{
    /// <summary>Of a classification that a person corrected.</summary>
    public const string Source = "person";

    /// <summary>By it the later of two corrections is known.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Eight hex digits of the SHA-256 of the text: enough to tell a message's versions apart, too few to find the text by.</summary>
    public required string TextHash { get; init; }

    public Intent? Intent { get; init; }

    public Sentiment? Sentiment { get; init; }

    public bool? NeedsReply { get; init; }

    public Urgency? Urgency { get; init; }

    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public string? Language { get; init; }

    /// <summary>One of <see cref="SensitiveSubjects.All"/>, or <see cref="SensitiveSubjects.None"/>.</summary>
    public string? Sensitive { get; init; }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    public bool IsFor(string text) => TextHash == HashOf(text);

    /// <summary>
    /// This one with what the earlier one said beside it. What was said of reply and urgency was said of the intent that stood: a
    /// correction that names another one lets it go.
    /// </summary>
    /// <param name="stood">The intent before this correction.</param>
    public Correction After(Correction earlier, Intent stood)
    {
        var sameIntent = Intent is null || Intent == stood;
        return this with
        {
            Intent = Intent ?? earlier.Intent,
            Sentiment = Sentiment ?? earlier.Sentiment,
            NeedsReply = NeedsReply ?? (sameIntent ? earlier.NeedsReply : null),
            Urgency = Urgency ?? (sameIntent ? earlier.Urgency : null),
            Language = Language ?? earlier.Language,
            Sensitive = Sensitive ?? earlier.Sensitive,
        };
    }

    /// <summary>
    /// What was not said stays as it was found. But spam waits for nobody and has no subject to take care of; who complains, asks, suggests or wants to buy waits for an
    /// answer; and whoever speaks of ending it gets it first. Where that was found and is not so, what it had raised goes back.
    /// </summary>
    /// <param name="found">Before any correction: each one is laid over that, so that it can be taken back by another.</param>
    public MessageClassification Over(MessageClassification found)
    {
        var isSelfHarm = (Sensitive ?? found.Sensitive) == SensitiveSubjects.SelfHarm;
        var asked = isSelfHarm || found.WithoutSelfHarm is null ? new Demand(found.NeedsReply, found.Urgency) : found.WithoutSelfHarm;
        return Over(found, asked);
    }

    private MessageClassification Over(MessageClassification found, Demand asked) => found with
    {
        Intent = Intent ?? found.Intent,
        Sentiment = Sentiment ?? found.Sentiment,
        Confidence = Sentiment is null ? found.Confidence : 1,
        Mixed = Sentiment is null && found.Mixed,
        NeedsReply = NeedsReply ?? ReplyOver(asked.NeedsReply),
        Urgency = Urgency ?? UrgencyOver(asked.Urgency),
        Language = Language ?? found.Language,
        Sensitive = Sensitive == SensitiveSubjects.None ? null : Sensitive ?? (Intent == Classification.Intent.Spam ? null : found.Sensitive),
        WithoutSelfHarm = null,
        Cues = [],
        Source = Source,
    };

    private bool ReplyOver(bool found) => Sensitive == SensitiveSubjects.SelfHarm || Intent switch
    {
        Classification.Intent.Spam => false,
        Classification.Intent.Complaint or Classification.Intent.Question or Classification.Intent.Lead or Classification.Intent.Suggestion => true,
        _ => found,
    };

    private Urgency UrgencyOver(Urgency found) => Sensitive == SensitiveSubjects.SelfHarm ? Classification.Urgency.Critical : Intent switch
    {
        Classification.Intent.Spam => Classification.Urgency.Low,
        // A suggestion may wait.
        Classification.Intent.Complaint or Classification.Intent.Question or Classification.Intent.Lead when found < Classification.Urgency.Normal =>
            Classification.Urgency.Normal,
        _ => found,
    };
}
