using System.Globalization;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Testing.Conversations;

/// <summary>support-en.csv: customers and the replies of 76 brands, with reply ids that look like <c>3.0</c>.</summary>
public static class SupportEn
{
    /// <summary>Texts say <c>@115712</c>: the customer's id is the handle. 5,000 mentions.</summary>
    public static IReadOnlyList<Mention> Read(string path) => [.. LineFeedCsv.Read(path).Select(record => new Mention
    {
        Network = NetworkNames.X,
        Id = record["tweet_id"],
        Kind = record["in_response_to_tweet_id"].Length > 0 ? MentionKind.Reply : MentionKind.Post,
        Direction = record["inbound"] == "True" ? MentionDirection.Inbound : MentionDirection.Outbound,
        PublishedAt = DateTimeOffset.ParseExact(record["created_at"], "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture),
        Text = record["text"],
        Author = new Author(record["author_id"], record["author_id"]),
        InReplyTo = record["in_response_to_tweet_id"] is { Length: > 0 } parent
            ? decimal.Parse(parent, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture)
            : null,
    })];
}
