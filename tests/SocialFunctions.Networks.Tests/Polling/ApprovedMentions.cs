using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Mentions as an approved file beside the payload that they came from.</summary>
internal static class ApprovedMentions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonElement Payload(string network, string name) =>
        JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.Of([.. Folder(network), name + ".json"]))).RootElement;

    public static void Verify(IEnumerable<Mention?> mentions, string network, string name) =>
        Approved.Verify(JsonSerializer.Serialize(mentions, Json), [.. Folder(network), name + ".approved.json"]);

    private static string[] Folder(string network) => ["tests", "SocialFunctions.Networks.Tests", network, "Payloads"];
}
