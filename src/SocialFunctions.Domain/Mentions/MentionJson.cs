using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Mentions;

/// <summary>How mentions and batches are written in queues and blobs: camel case, nothing absent, <c>á</c> stays one character.</summary>
[JsonSerializable(typeof(MentionBatch))]
[JsonSerializable(typeof(ClassifiedBatch))]
public sealed partial class MentionJson : JsonSerializerContext
{
    public static MentionJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // What is worked out from the rest would be a sixth of each message, and more messages cost more operations.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
