using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Testing.Conversations;

/// <summary>
/// care-en.json: support conversations of 25 brands. Every agent message answers the conversation's first customer message;
/// the last one stands in <c>agentURL</c> and has its time only in its id. Two conversations are in the file twice.
/// </summary>
public static class CareEn
{
    // The first millisecond that ids of this network count from.
    private const long Epoch = 1288834974657;

    /// <summary>1,205 mentions of 523 different conversations.</summary>
    public static IReadOnlyList<Mention> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. file.RootElement.EnumerateArray().SelectMany(Conversation).DistinctBy(mention => mention.Id)];
    }

    private static IEnumerable<Mention> Conversation(JsonElement conversation)
    {
        var messages = conversation.GetProperty("dialogContent").EnumerateArray().ToArray();
        var company = conversation.GetProperty("dialogHeader").GetProperty("company").GetString()!;
        var first = Id(messages.First(message => !message.TryGetProperty("agent", out _)));
        foreach (var message in messages)
        {
            var customer = Name(message, "client") ?? Name(message, "client1");
            yield return Make(
                Id(message), customer, company, message.GetProperty("message").GetString()!,
                DateTimeOffset.Parse(message.GetProperty("datetime").GetString()!, CultureInfo.InvariantCulture), first);
        }

        var last = conversation.GetProperty("agentURL");
        var sent = DateTimeOffset.FromUnixTimeMilliseconds((long.Parse(Id(last), CultureInfo.InvariantCulture) >> 22) + Epoch);
        yield return Make(Id(last), null, company, last.GetProperty("url_utterance").GetString()!, sent, first);
    }

    private static Mention Make(string id, string? customer, string company, string text, DateTimeOffset at, string first) => new()
    {
        Network = NetworkNames.X,
        Id = id,
        Kind = id == first ? MentionKind.Post : MentionKind.Reply,
        Direction = customer is null ? MentionDirection.Outbound : MentionDirection.Inbound,
        PublishedAt = at,
        Text = text,
        Author = new Author(customer ?? company, customer ?? company),
        ConversationId = first,
        InReplyTo = customer is null ? first : null,
        Language = "en",
    };

    private static string Id(JsonElement message) => message.GetProperty("tweet_ID").GetString()!;

    private static string? Name(JsonElement message, string property) =>
        message.TryGetProperty(property, out var name) ? name.GetString() : null;
}
