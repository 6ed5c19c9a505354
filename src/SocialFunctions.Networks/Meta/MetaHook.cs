using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.Meta;

/// <summary>Webhooks of Meta's Graph API: Facebook pages and Instagram accounts share one app, one secret and one address.</summary>
public sealed class MetaHook : INetworkHook
{
    public string Name => "meta";

    public HookHandshake Confirm(IReadOnlyDictionary<string, string> query, HookSecrets secrets) =>
        query.GetValueOrDefault("hub.mode") == "subscribe"
        && query.GetValueOrDefault("hub.challenge") is { Length: > 0 } challenge
        && query.GetValueOrDefault("hub.verify_token") is { } token
        && SecretText.IsOneOf(token, secrets.VerifyTokens)
            ? new HookHandshake.Echo(challenge, "text/plain")
            : new HookHandshake.Refused();

    public HookProof Verify(Func<string, string?> header, ReadOnlySpan<byte> body, HookSecrets secrets) =>
        HexSignature.Check(header("X-Hub-Signature-256"), "sha256=", body, secrets.AppSecrets);

    public HookContent Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        using var json = HookJson.Parse(body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        if (MetaEnvelope.Open(json.RootElement) is not { } envelope)
            return new HookContent.Unreadable("The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".");

        var mentions = new List<Mention>();
        foreach (var change in envelope.Changes)
        {
            var mention = envelope.Object switch
            {
                "page" => FacebookChange.Read(change),
                "instagram" => InstagramChange.Read(change),
                _ => null,
            };
            if (mention is not null)
                mentions.Add(mention with { ReceivedAt = receivedAt });
        }

        return new HookContent.Mentions(mentions, envelope.Things - mentions.Count);
    }
}
