using System.Text;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>
/// Google Pub/Sub's push of Business Profile notifications: a token proves the call, and the message only names the review, which is
/// fetched afterwards.
/// </summary>
/// <param name="api">Gets Google's keys.</param>
/// <param name="keys">Where they are published; Google's own address when it is null.</param>
public sealed class GoogleReviewsHook(ApiClient api, Uri? keys = null) : INetworkHook
{
    private readonly GoogleToken token = new(new GoogleKeys(api, keys ?? GoogleKeys.Published), api.Clock);

    public string Name => "google-reviews";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.GoogleReviews];

    public HookNeeds Needs { get; } = new(AppSecrets: false, Values: [GoogleToken.Audience, GoogleToken.ServiceAccount]);

    /// <summary>Pub/Sub asks nothing before it pushes.</summary>
    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) => new HookHandshake.Refused();

    public async ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken) =>
        await token.CheckAsync(call.Header("Authorization"), secrets.Values, cancellationToken);

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        using var json = PayloadJson.Parse(call.Body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        if (json.RootElement.Member("message") is not { ValueKind: JsonValueKind.Object } message)
            return new HookContent.Unreadable("The body is JSON, but not Pub/Sub's envelope: an object with an object \"message\".");

        using var data = Data(message);
        if (data is null)
            return new HookContent.Unreadable("The Pub/Sub message holds no base64 of JSON in \"data\".");
        var name = data.RootElement.ValueKind == JsonValueKind.Object
            ? data.RootElement.EnumerateObject().Select(member => Named(member.Value)).FirstOrDefault(found => found is not null)
            : null;

        // Notices of media, questions or the place itself name no review.
        return name is null
            ? new HookContent.Mentions([], 1)
            : new HookContent.Mentions([], 0)
            {
                // Around its message Pub/Sub counts its attempts.
                Fetches = [new FetchOrder(NetworkNames.GoogleReviews, name.ToString(), name.Location) { Push = message.Id("messageId") }],
            };
    }

    /// <summary>The documentation names the field in two ways; a review's name looks like nothing else.</summary>
    private static GoogleReviewName? Named(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? GoogleReviewName.Of(value.GetString()) : null;

    private static JsonDocument? Data(JsonElement message)
    {
        if (message.Text("data") is not { Length: > 0 } text)
            return null;
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        return Convert.TryFromBase64String(text, bytes, out var length) ? PayloadJson.Parse(bytes.AsMemory(0, length)) : null;
    }
}
