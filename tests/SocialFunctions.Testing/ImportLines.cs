using System.Text.Json;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Testing;

/// <summary>Mentions in the import format, as somebody outside the project would write them.</summary>
public static class ImportLines
{
    public static string Write(IEnumerable<Mention> mentions) => string.Concat(mentions.Select(mention => Write(mention) + "\n"));

    public static string Write(Mention mention)
    {
        var line = new JsonObject
        {
            ["network"] = mention.Network,
            ["id"] = mention.Id,
            ["kind"] = Lower(mention.Kind),
            ["publishedAt"] = mention.PublishedAt!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture),
            ["text"] = mention.Text,
            ["author"] = new JsonObject { ["id"] = mention.Author.Id, ["handle"] = mention.Author.Handle, ["name"] = mention.Author.Name },
        };
        if (mention.Direction is { } direction)
            line["direction"] = Lower(direction);
        if (mention.ConversationId is { } conversation)
            line["conversationId"] = conversation;
        if (mention.InReplyTo is { } parent)
            line["inReplyTo"] = parent;
        if (mention.ReceivedAt is { } received)
            line["receivedAt"] = received.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return line.ToJsonString();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
