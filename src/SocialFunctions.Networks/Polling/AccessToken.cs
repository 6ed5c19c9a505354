using System.Text.Json.Serialization;

namespace SocialFunctions.Networks.Polling;

/// <summary>What a refresh token was last exchanged for: kept as the account's session.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset ExpiresAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccessToken))]
internal sealed partial class AccessTokenJson : JsonSerializerContext;
