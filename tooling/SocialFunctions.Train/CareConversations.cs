using System.Text.Json;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>The messages of care-en.json (Apache-2.0): what agents wrote is all of one kind, what customers wrote bears labels of ours.</summary>
internal static class CareConversations
{
    /// <summary>What brands' agents wrote: from a brand's own account it is no mention, from another's it needs no reply.</summary>
    public static IEnumerable<LabelledMessage> Replies(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var conversation in file.RootElement.EnumerateArray())
        {
            yield return Reply(conversation.GetProperty("agentURL").GetProperty("url_utterance").GetString()!);
            foreach (var turn in Turns(conversation, areAgents: true))
                yield return Reply(turn.GetProperty("message").GetString()!);
        }
    }

    /// <summary>What customers wrote, as far as it is labelled.</summary>
    /// <param name="labels">By the message's id; the texts stay where they are.</param>
    public static IEnumerable<LabelledMessage> Customers(string path, IReadOnlyDictionary<string, LabelledMessage> labels)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var conversation in file.RootElement.EnumerateArray())
            foreach (var turn in Turns(conversation, areAgents: false))
                if (labels.TryGetValue(turn.GetProperty("tweet_ID").GetString()!, out var label))
                    yield return label with { Text = turn.GetProperty("message").GetString()! };
    }

    private static IEnumerable<JsonElement> Turns(JsonElement conversation, bool areAgents) =>
        conversation.GetProperty("dialogContent").EnumerateArray().Where(turn => turn.TryGetProperty("agent", out _) == areAgents);

    private static LabelledMessage Reply(string text) => new(text)
    {
        Language = "en",
        Intent = Intent.Other,
        NeedsReply = false,
        Urgency = Urgency.Low,
        Spam = false,
    };
}
