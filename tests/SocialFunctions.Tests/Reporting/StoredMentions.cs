using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Tests.Reporting;

/// <summary>Mentions as they lie in storage.</summary>
internal static class StoredMentions
{
    public static StoredMention Question(string id, DateTimeOffset at, string? parent = null, string department = "care") => new()
    {
        Mention = Mention(id, at, parent, MentionDirection.Inbound, "customer-1"),
        Department = department,
        Priority = Priority.Normal,
        Rule = "all",
        Classification = new MessageClassification
        {
            Language = "es", Sentiment = Sentiment.Negative, Confidence = 0.9, Intent = Intent.Question, NeedsReply = true, Urgency = Urgency.High,
        },
    };

    public static StoredMention Reply(string id, DateTimeOffset at, string parent) => new()
    {
        Mention = Mention(id, at, parent, MentionDirection.Outbound, "us"),
    };

    private static Mention Mention(string id, DateTimeOffset at, string? parent, MentionDirection direction, string author) => new()
    {
        Network = NetworkNames.X,
        Id = id,
        PublishedAt = at,
        ReceivedAt = at,
        Direction = direction,
        Text = "¿Cuándo llega mi café?",
        Author = new Author(author, author),
        InReplyTo = parent,
    };
}
