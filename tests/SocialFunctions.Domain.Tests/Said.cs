using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Tests;

/// <summary>Short words for stored mentions: minutes after a fixed Monday, 09:00 in Madrid.</summary>
internal static class Said
{
    public static readonly DateTimeOffset Start = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Minute(double minutes) => Start.AddMinutes(minutes);

    /// <summary>Needs a reply, unless changed.</summary>
    public static StoredMention By(string author, string id, double minute, string? to = null, string? conversation = null) => new()
    {
        Mention = new Mention
        {
            Network = NetworkNames.X,
            Id = id,
            Direction = MentionDirection.Inbound,
            PublishedAt = Minute(minute),
            ReceivedAt = Minute(minute),
            Text = $"message {id}",
            Author = author == Author.UnknownId ? Author.Unknown : new Author("id-" + author, author),
            InReplyTo = to,
            ConversationId = conversation,
        },
        Classification = Classified(Sentiment.Neutral, needsReply: true),
        Department = "service",
        Priority = Priority.Normal,
        Rule = "everything",
    };

    public static StoredMention ByBrand(string id, double minute, string? to = null, string text = "reply", string? conversation = null) => new()
    {
        Mention = new Mention
        {
            Network = NetworkNames.X,
            Id = id,
            Kind = to is null ? MentionKind.Post : MentionKind.Reply,
            Direction = MentionDirection.Outbound,
            PublishedAt = Minute(minute),
            ReceivedAt = Minute(minute),
            Text = text,
            Author = new Author("id-brand", "brand"),
            InReplyTo = to,
            ConversationId = conversation,
        },
    };

    public static StoredMention NeedingNone(this StoredMention stored) =>
        stored with { Classification = Classified(Sentiment.Neutral, needsReply: false) };

    public static StoredMention Negative(this StoredMention stored, string text) =>
        stored with { Classification = Classified(Sentiment.Negative, needsReply: true), Mention = stored.Mention with { Text = text } };

    public static StoredMention With(this StoredMention stored, Func<Mention, Mention> change) =>
        stored with { Mention = change(stored.Mention) };

    public static MessageClassification Classified(Sentiment sentiment, bool needsReply, Intent intent = Intent.Question) => new()
    {
        Language = "en",
        Sentiment = sentiment,
        Confidence = 0.9,
        Intent = intent,
        NeedsReply = needsReply,
        Urgency = Urgency.Normal,
    };
}
