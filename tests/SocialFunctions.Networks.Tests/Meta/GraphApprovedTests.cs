using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class GraphApprovedTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>All streams of an invented page and an invented account.</summary>
    [Theory]
    [InlineData("facebook-graph")]
    [InlineData("instagram-graph")]
    public async Task The_streams_bring_the_approved_mentions(string name)
    {
        await using var server = await GraphServer.StartAsync(name + ".json");
        await using var polls = GraphPolls.Of(server);
        IPoller poller = name.StartsWith("facebook", StringComparison.Ordinal) ? polls.Facebook : polls.Instagram;
        var mentions = new Dictionary<string, object>();
        foreach (var stream in poller.Streams(polls.Request(poller).Connector))
            mentions[$"{stream.Name}, {stream.Weight}{(stream.AlsoPushed ? ", also pushed" : "")}"] = GraphPolls.Mentions(await polls.PollAsync(poller, stream.Name));
        Approved.Verify(JsonSerializer.Serialize(mentions, Json), ["tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads", name + ".approved.json"]);
    }
}
