using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>An access token, good for a day.</summary>
/// <param name="Source">Tells a changed account.</param>
internal sealed record RedditSession(string AccessToken, DateTimeOffset ExpiresAt, string Source)
{
    /// <summary>Null when nothing was kept, or it was kept for another account.</summary>
    public static RedditSession? Kept(PollRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Session))
            return null;
        try
        {
            return JsonSerializer.Deserialize(request.Session, RedditSessionJson.Default.RedditSession) is { AccessToken.Length: > 0 } session
                   && session.Source == SourceOf(request.Connector)
                ? session
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string SourceOf(Connector connector) =>
        Fingerprint.Of(connector.Need(RedditSettings.ClientId), RedditSettings.UsernameOf(connector).ToLowerInvariant());

    public PollPage.Session ToPage() => new(JsonSerializer.Serialize(this, RedditSessionJson.Default.RedditSession));

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => $"Reddit session until {ExpiresAt:u}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RedditSession))]
internal sealed partial class RedditSessionJson : JsonSerializerContext;
