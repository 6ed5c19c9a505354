using System.Text.Json;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>What brands' agents wrote in care-en.json (Apache-2.0): from a brand's own account it is no mention, from another's it needs no reply.</summary>
internal static class CareReplies
{
    public static IEnumerable<LabelledMessage> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var conversation in file.RootElement.EnumerateArray())
        {
            yield return Reply(conversation.GetProperty("agentURL").GetProperty("url_utterance").GetString()!);
            foreach (var turn in conversation.GetProperty("dialogContent").EnumerateArray())
                if (turn.TryGetProperty("agent", out _))
                    yield return Reply(turn.GetProperty("message").GetString()!);
        }
    }

    /// <summary>What customers wrote there: an agent answered every one of these conversations, so it wanted a reply; no other label is known.</summary>
    public static IEnumerable<LabelledMessage> ReadCustomers(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var conversation in file.RootElement.EnumerateArray())
            foreach (var turn in conversation.GetProperty("dialogContent").EnumerateArray())
                if (!turn.TryGetProperty("agent", out _))
                    yield return new(turn.GetProperty("message").GetString()!) { Language = "en", NeedsReply = true };
    }

    private static LabelledMessage Reply(string text) => new(text)
    {
        Language = "en",
        Intent = Intent.Other,
        NeedsReply = false,
        Urgency = Urgency.Low,
        Spam = false,
    };
}
