using System.Globalization;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Testing.Conversations;

/// <summary>bank-es.csv: a bank's customers and its replies, without reply ids; the bank writes from two accounts.</summary>
public static class BankEs
{
    public static IReadOnlyList<string> OwnHandles { get; } = ["Citibanamex", "ContactoCitibmx"];

    /// <summary>2,072 mentions.</summary>
    public static IReadOnlyList<Mention> Read(string path) => [.. LineFeedCsv.Read(path).Select(record => new Mention
    {
        Network = NetworkNames.X,
        Id = record["status_id"],
        Direction = OwnHandles.Contains(record["screen_name"]) ? MentionDirection.Outbound : MentionDirection.Inbound,
        PublishedAt = DateTimeOffset.Parse(record["created_at"], CultureInfo.InvariantCulture),
        Text = record["text"],
        Author = new Author(record["user_id"], record["screen_name"]),
        Language = "es",
    })];
}
