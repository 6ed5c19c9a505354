using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>What a test wrote as nodes, as the mappings read it.</summary>
internal static class JsonElements
{
    public static JsonElement Element(JsonObject value) => JsonDocument.Parse(value.ToJsonString()).RootElement;
}
