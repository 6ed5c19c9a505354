using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>Webhooks of the X Activity API: one event a call, signed by the app's consumer secret.</summary>
public sealed class XHook : INetworkHook
{
    public string Name => "x";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.X];

    public HookNeeds Needs { get; } = new();

    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) =>
        question["crc_token"] is var token && XChallenge.IsToken(token) && secrets.AppSecrets is [var current, ..]
            ? new HookHandshake.Echo($$"""{"response_token":"{{XSignature.Sign(token, current)}}"}""", "application/json")
            : new HookHandshake.Refused();

    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken)
    {
        var proof = XSignature.Check(call.Header("x-twitter-webhooks-signature"), call.Body.Span, secrets.AppSecrets);
        return ValueTask.FromResult(proof == HookProof.Genuine && !XChallenge.IsBody(call.Body.Span) ? HookProof.Wrong : proof);
    }

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        using var json = PayloadJson.Parse(call.Body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        List<JsonElement>? events = json.RootElement.Member("data") switch
        {
            { ValueKind: JsonValueKind.Object } one => [one],
            { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray()],
            _ => null,
        };
        if (events is null)
            return new HookContent.Unreadable("The body is JSON, but not X's envelope: an object with \"data\", the event.");

        var mentions = events.Select(XEvent.Read).OfType<Mention>().Select(mention => mention with { ReceivedAt = receivedAt }).ToList();
        return new HookContent.Mentions(mentions, events.Count - mentions.Count);
    }
}
