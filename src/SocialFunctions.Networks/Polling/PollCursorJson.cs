using System.Text.Json.Serialization;

namespace SocialFunctions.Networks.Polling;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PollCursor))]
internal sealed partial class PollCursorJson : JsonSerializerContext;
