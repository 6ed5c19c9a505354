using System.Globalization;
using System.Net.Http.Headers;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.YouTube;

namespace SocialFunctions.Networks.WebSub;

/// <summary>
/// What WebSub hubs push (W3C WebSub): any feed, and the uploads of YouTube channels. The subject of an address is
/// <c>{network}/{account}</c>; each has a secret of its own (<see cref="WebSubSecret"/>).
/// </summary>
public sealed class WebSubHook : INetworkHook
{
    public const string Segment = "websub";

    public string Name => Segment;

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.Feed, NetworkNames.YouTube];

    public HookNeeds Needs { get; } = new();

    public bool BySubscription => true;

    /// <summary>WebSub asks to acknowledge what is wrongly signed, and to ignore it.</summary>
    public int RefusedStatus => 202;

    /// <summary>Whatever is asked: our own records know what we asked for.</summary>
    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) =>
        new HookHandshake.Subscription(
            question.Subject, question["hub.mode"], question["hub.topic"], question["hub.challenge"], Lease(question["hub.lease_seconds"]))
        {
            Reason = question["hub.reason"] is { Length: > 0 } reason ? reason : null,
        };

    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken) =>
        ValueTask.FromResult(WebSubSignature.Check(
            call.Header("X-Hub-Signature"), call.Body, secrets.AppSecrets.Select(secret => WebSubSecret.Of(secret, call.Subject))));

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        var isYouTube = call.Subject.StartsWith(NetworkNames.YouTube + "/", StringComparison.Ordinal);
        var text = FeedEncoding.Decode(call.Body.ToArray(), Charset(call.Header("Content-Type")));
        var reading = FeedDocument.Read(text, call.Origin ?? Nowhere, isYouTube ? YouTubeEntry.Mapping : null);

        // A body that broke off is kept whole: the poll brings what it held.
        if (reading.Problem is not null)
            return new HookContent.Unreadable(reading.Problem, call.Subject);
        var mentions = reading.Mentions.Select(mention => mention with { ReceivedAt = receivedAt }).ToList();
        return isYouTube ? YouTubePush.Of(mentions, reading.Ignored) : new HookContent.Mentions(mentions, reading.Ignored);
    }

    private static Uri Nowhere { get; } = new("https://feed.invalid/");

    private static string? Charset(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"', ' ') : null;

    private static TimeSpan? Lease(string seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var lease) && lease > 0 ? TimeSpan.FromSeconds(lease) : null;
}
