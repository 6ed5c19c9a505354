using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>A sign-in: an access token of some two hours, and a refresh token of some two months that each refresh replaces.</summary>
/// <param name="Source">Tells a changed account.</param>
internal sealed record BlueskySession(string Did, string AccessJwt, string RefreshJwt, string Source)
{
    /// <summary>Null when nothing was kept, or it was kept for another account.</summary>
    public static BlueskySession? Kept(PollRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Session))
            return null;
        try
        {
            return JsonSerializer.Deserialize(request.Session, BlueskySessionJson.Default.BlueskySession)
                       is { Did.Length: > 0, AccessJwt.Length: > 0, RefreshJwt.Length: > 0 } session
                   && session.Source == SourceOf(request.Connector)
                ? session
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the answer is no session.</summary>
    public static BlueskySession? Read(JsonElement answer, Connector connector) =>
        answer.Text("did") is { } did && AtUri.IsDid(did)
        && answer.Text("accessJwt") is { Length: > 0 } access && answer.Text("refreshJwt") is { Length: > 0 } refresh
            ? new BlueskySession(did, access, refresh, SourceOf(connector))
            : null;

    public static string SourceOf(Connector connector) =>
        Fingerprint.Of(BlueskySettings.Address(connector, "").AbsoluteUri, BlueskySettings.IdentifierOf(connector));

    public PollPage.Session ToPage() => new(JsonSerializer.Serialize(this, BlueskySessionJson.Default.BlueskySession));

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => "Bluesky session";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BlueskySession))]
internal sealed partial class BlueskySessionJson : JsonSerializerContext;
