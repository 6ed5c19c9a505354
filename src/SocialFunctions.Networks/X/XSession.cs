using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>What a signed-in account is read with. X gives a new refresh token with each access token, and the old one is void.</summary>
/// <param name="Source">Hash of the refresh token in the settings: another one there starts over.</param>
internal sealed record XSession(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, string Source)
{
    /// <summary>What was kept; null when it is none, or of another sign-in than the settings'.</summary>
    public static XSession? Kept(PollRequest request)
    {
        if (request.Session is not { } json)
            return null;
        try
        {
            var session = JsonSerializer.Deserialize(json, XSessionJson.Default.XSession);
            return session is { AccessToken: not null, RefreshToken: not null } && session.Source == SourceOf(request.Connector) ? session : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string SourceOf(Connector connector) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(connector.Need(XSettings.RefreshToken))));

    public PollPage.Session ToPage() => new(JsonSerializer.Serialize(this, XSessionJson.Default.XSession));

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => $"X session until {ExpiresAt:u}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(XSession))]
internal sealed partial class XSessionJson : JsonSerializerContext;
