using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Trustpilot;

/// <summary>
/// Trustpilot's webhooks: new, revised and deleted service reviews. No signature is documented, so what proves a call is a secret at the
/// end of the address; it is kept neither in a log nor with a body that could not be read.
/// </summary>
public sealed class TrustpilotHook : INetworkHook
{
    public string Name => "trustpilot";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.Trustpilot];

    public HookNeeds Needs { get; } = new();

    /// <summary>Trustpilot asks nothing before it pushes.</summary>
    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) => new HookHandshake.Refused();

    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken) => ValueTask.FromResult(
        call.Subject.Length == 0 ? HookProof.Missing
        : SecretText.IsOneOf(call.Subject, secrets.AppSecrets) ? HookProof.Genuine
        : HookProof.Wrong);

    public HookContent Read(HookCall call, DateTimeOffset receivedAt)
    {
        using var json = PayloadJson.Parse(call.Body);
        if (json is null)
            return new HookContent.Unreadable("The body is not JSON.");
        if (Events(json.RootElement) is not { } events)
            return new HookContent.Unreadable("The body is JSON, but not Trustpilot's envelope: an object with a list \"events\".");

        var mentions = new List<Mention>();
        var fetches = new List<FetchOrder>();
        var ignored = 0;
        foreach (var one in events)
        {
            var read = Read(one, fetches).Select(mention => mention with { ReceivedAt = receivedAt }).ToList();
            ignored += read.Count == 0 ? 1 : 0;
            mentions.AddRange(read);
        }

        return new HookContent.Mentions(mentions, ignored) { Fetches = fetches };
    }

    /// <summary>One event also comes without the list.</summary>
    private static List<JsonElement>? Events(JsonElement root) => root switch
    {
        _ when root.Member("events") is { ValueKind: JsonValueKind.Array } events => [.. events.EnumerateArray()],
        _ when root.Text("eventName") is not null => [root],
        _ => null,
    };

    private static IEnumerable<Mention> Read(JsonElement one, List<FetchOrder> fetches)
    {
        if (one.Member("eventData") is not { } data)
            return [];
        switch (one.Text("eventName"))
        {
            case "service-review-created":
                return TrustpilotReview.Read(data)?.Mentions ?? [];
            case "service-review-updated" when TrustpilotReview.Read(data) is { } revised:
                // Without its date a revision cannot be told from the first version: the interface gives it.
                if (revised.Review.UpdatedAt is null)
                    fetches.Add(new FetchOrder(NetworkNames.Trustpilot, revised.Review.Id, data.Member("businessUnit")?.Id("id")));
                return revised.Mentions;
            case "service-review-deleted" when TrustpilotReview.Deletion(data) is { } deletion:
                return [deletion];
            default:
                return [];
        }
    }
}
