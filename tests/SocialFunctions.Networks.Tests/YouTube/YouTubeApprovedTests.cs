using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.YouTube;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubeApprovedTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One day of an invented channel: threads with replies, and its own videos.</summary>
    [Fact]
    public void A_days_lists_become_the_approved_mentions()
    {
        string[] folder = ["tests", "SocialFunctions.Networks.Tests", "YouTube", "Payloads"];
        var day = PayloadJson.Parse(File.ReadAllBytes(RepositoryRoot.Of([.. folder, "channel-day.json"])))!.RootElement;
        var threads = day.Items("commentThreads").Select(YouTubeThread.Read).OfType<YouTubeThread>().SelectMany(thread => thread.Replies.Prepend(thread.Head));
        var videos = day.Items("playlistItems").Select(YouTubeVideo.Read).OfType<Mention>();
        Approved.Verify(JsonSerializer.Serialize(threads.Concat(videos), Json), [.. folder, "channel-day.approved.json"]);
    }
}
