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

    /// <summary>The latest that fit: JSON that is cut could never be read again, and would stop its row for good.</summary>
    public static string WriteLatest(IReadOnlyList<Utterance> utterances, int most)
    {
        var json = Write(utterances);
        // An eighth at a time, as each try writes all that is left.
        for (var kept = utterances.OrderBy(one => one.At).ToList(); json.Length > most; json = Write(kept))
            kept.RemoveRange(0, (kept.Count / 8) + 1);
        return json;
    }

    public static List<Utterance> Read(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize(json, Compact.ListUtterance)!;
}
