using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>LinkedIn's pushes of what happens on a page (<c>ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS</c>), ten at most in one body.</summary>
public sealed class LinkedInHook : INetworkHook
{
    private const string Prefix = "hmacsha256=";

    private static readonly byte[] SignedFirst = Encoding.UTF8.GetBytes(Prefix);

    public string Name => "linkedin";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.LinkedIn];

    /// <summary>The secret is that of LinkedIn's application: it signs bodies and answers the handshake.</summary>
    public HookNeeds Needs { get; } = new();

    /// <summary>LinkedIn asks again every two hours. It knows one secret, the current one.</summary>
    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets)
    {
        var code = question["challengeCode"];
        if (code.Length is 0 or > 1_000 || secrets.AppSecrets.Count == 0)
            return new HookHandshake.Refused();
        var response = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secrets.AppSecrets[0]), Encoding.UTF8.GetBytes(code)));
        var answer = new Dictionary<string, string> { ["challengeCode"] = code, ["challengeResponse"] = response };
        return new HookHandshake.Echo(JsonSerializer.Serialize(answer), "application/json");
    }

    /// <summary>Signed are the prefix and the body; the header comes with the prefix and without it.</summary>
    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken)
    {
        var header = call.Header("X-LI-Signature");
        var hex = header?.StartsWith(Prefix, StringComparison.Ordinal) == true ? header[Prefix.Length..] : header;
        byte[] signed = [.. SignedFirst, .. call.Body.Span];
        return ValueTask.FromResult(HexSignature.Check(hex, "", signed, secrets.AppSecrets));
    }

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        using var json = PayloadJson.Parse(call.Body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        if (json.RootElement.Member("notifications") is not { ValueKind: JsonValueKind.Array } notifications)
            return new HookContent.Unreadable("The body is JSON, but not LinkedIn's envelope: an object with a list \"notifications\".");

        var read = notifications.EnumerateArray().Select(one => (Order: OrderOf(one), Notification: LinkedInNotification.Read(one))).ToList();
        return new HookContent.Mentions(
            [.. read.Select(one => one.Notification?.Mention).OfType<Mention>().Select(mention => mention with { ReceivedAt = receivedAt })],
            read.Count(one => one.Notification is null))
        {
            Fetches = [.. read.Where(one => one.Notification?.Fetch is not null).Select(one => one.Order with { Reference = one.Notification!.Fetch!.Id })],
        };
    }

    /// <summary>Connectors name their page by its number. What was not acknowledged comes again in another company, under the same number.</summary>
    private static FetchOrder OrderOf(JsonElement notification)
    {
        var page = notification.Text("organizationalEntity");
        return new(NetworkNames.LinkedIn, "", page?[(page.LastIndexOf(':') + 1)..])
        {
            // An edit may come under the number of what it edits.
            Push = notification.Id("notificationId") is { } number ? $"{number} {notification.Id("lastModifiedAt")}" : null,
        };
    }
}
