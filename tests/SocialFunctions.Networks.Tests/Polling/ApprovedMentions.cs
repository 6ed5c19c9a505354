using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    public static JsonElement Payload(string network, string name) => JsonDocument.Parse(PayloadText(network, name)).RootElement;

    public static string PayloadText(string network, string name) =>
        File.ReadAllText(RepositoryRoot.Of([.. Folder(network), name + ".json"]));

    public static void Verify<T>(T content, string network, string name) =>
        Approved.Verify(JsonSerializer.Serialize(content, Json), [.. Folder(network), name + ".approved.json"]);

    private static string[] Folder(string network) => ["tests", "SocialFunctions.Networks.Tests", network, "Payloads"];
}
