using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Reddit;

/// <summary>
/// Tells what is gone. Reddit keeps the thing and puts words in its text's place; somebody may have typed those words, so the author must be
/// gone too, or Reddit say why it was taken away. An account that was deleted leaves its texts: those are not gone.
/// </summary>
internal static class RedditRemoval
{
    public const string Nobody = "[deleted]";

    private static readonly string[] Placeholders = ["[deleted]", "[removed]", "[ Removed by Reddit ]", "[deleted by user]"];

    public static bool IsGone(JsonElement data, string? text)
    {
        var isTakenAway = data.Text("removed_by_category") is { Length: > 0 };
        var hasNobody = data.Text("author") is null or Nobody;
        return (isTakenAway || hasNobody) && ((text is not null && Placeholders.Contains(text.Trim())) || (isTakenAway && hasNobody));
    }
}
