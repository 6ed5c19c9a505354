using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>Whose token it is: asked once, and kept.</summary>
/// <param name="AccountId">The server's local id of the account.</param>
/// <param name="Source">Tells a changed token.</param>
internal sealed record MastodonSession(string AccountId, string Source)
{
    /// <summary>Null when nothing was kept, or it was kept for another token.</summary>
    public static MastodonSession? Kept(PollRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Session))
            return null;
        try
        {
            return JsonSerializer.Deserialize(request.Session, MastodonSessionJson.Default.MastodonSession) is { AccountId.Length: > 0 } session
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
        Fingerprint.Of(MastodonSettings.Host(connector), connector.Need(MastodonSettings.AccessToken));

    public PollPage.Session ToPage() => new(JsonSerializer.Serialize(this, MastodonSessionJson.Default.MastodonSession));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MastodonSession))]
internal sealed partial class MastodonSessionJson : JsonSerializerContext;
