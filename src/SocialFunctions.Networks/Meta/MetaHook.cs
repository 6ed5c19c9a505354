using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>Webhooks of Meta's Graph API: Facebook pages and Instagram accounts share one app, one secret and one address.</summary>
public sealed class MetaHook : INetworkHook
{
    public string Name => "meta";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.Facebook, NetworkNames.Instagram];

    public HookNeeds Needs { get; } = new(VerifyTokens: true);

    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) =>
        question["hub.mode"] == "subscribe"
        && question["hub.challenge"] is { Length: > 0 } challenge
        && SecretText.IsOneOf(question["hub.verify_token"], secrets.VerifyTokens)
            ? new HookHandshake.Echo(challenge, "text/plain")
            : new HookHandshake.Refused();

    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken) =>
        ValueTask.FromResult(HexSignature.Check(call.Header("X-Hub-Signature-256"), "sha256=", call.Body.Span, secrets.AppSecrets));

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        using var json = PayloadJson.Parse(call.Body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        if (MetaEnvelope.Open(json.RootElement) is not { } envelope)
            return new HookContent.Unreadable("The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".");

        var mentions = new List<Mention>();
        var fetches = new List<FetchOrder>();
        foreach (var change in envelope.Changes)
        {
            var mention = envelope.Object switch
            {
                "page" => FacebookChange.Read(change),
                "instagram" => InstagramChange.Read(change),
                _ => null,
            };
            if (mention is null)
                continue;
            mentions.Add(mention with { ReceivedAt = receivedAt });
            if (MetaReference.Of(mention, change) is { } order)
                fetches.Add(order);
        }

        return new HookContent.Mentions(mentions, envelope.Things - mentions.Count) { Fetches = fetches };
    }
}
