using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Storage;

/// <summary>Utterances as rows of Cases and Threads keep them.</summary>
[JsonSerializable(typeof(List<Utterance>))]
internal sealed partial class UtteranceJson : JsonSerializerContext
{
    private static UtteranceJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(IReadOnlyList<Utterance> utterances) =>
        JsonSerializer.Serialize([.. utterances], Compact.ListUtterance);

    public static List<Utterance> Read(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize(json, Compact.ListUtterance)!;
}
