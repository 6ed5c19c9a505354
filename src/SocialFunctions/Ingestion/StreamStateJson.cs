using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialFunctions.Ingestion;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, StreamState>))]
[JsonSerializable(typeof(Dictionary<string, StreamState>))]
internal sealed partial class StreamStateJson : JsonSerializerContext
{
    private static readonly Dictionary<string, StreamState> Nothing = [];

    public static string Write(IReadOnlyDictionary<string, StreamState> streams) =>
        JsonSerializer.Serialize(streams, Default.IReadOnlyDictionaryStringStreamState);

    /// <summary>What cannot be read starts over: storage knows what it has.</summary>
    public static IReadOnlyDictionary<string, StreamState> Read(string json)
    {
        try
        {
            return json.Length == 0 ? Nothing : JsonSerializer.Deserialize(json, Default.DictionaryStringStreamState) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}
