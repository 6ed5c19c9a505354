using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Compares what came out of a network with the approved file beside its payload.</summary>
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

    public static string Payload(string network, string name) =>
        File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", network, "Payloads", name));

    public static void Verify<T>(T content, string network, string name) => Approved.Verify(
        JsonSerializer.Serialize(content, Json), "tests", "SocialFunctions.Networks.Tests", network, "Payloads", name + ".approved.json");
}
