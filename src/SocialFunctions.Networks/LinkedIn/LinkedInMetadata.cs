using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>What LinkedIn's social metadata say of posts and comments, in batches.</summary>
/// <param name="Activity">The post's name in comments; null when it is not said.</param>
internal sealed record LinkedInMetadata(Engagement Engagement, LinkedInUrn? Activity)
{
    /// <summary>By identity; what is gone is absent.</summary>
    public static async Task<(IReadOnlyDictionary<string, LinkedInMetadata> Known, PollFault? Fault)> ReadAsync(
        LinkedInApi api, IReadOnlyList<LinkedInUrn> urns, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, LinkedInMetadata>(StringComparer.Ordinal);
        if (urns.Count == 0)
            return (known, null);
        var answer = await api.BatchAsync("socialMetadata", urns, cancellationToken);
        if (answer is not ApiAnswer.Json { Root: var root })
            return (known, ((ApiAnswer.Failed)answer).Fault);

        foreach (var one in root.Member("results")!.Value.EnumerateObject())
        {
            // Keys come escaped or not; a comment may come back under its other spelling.
            if (LinkedInUrn.Of(Uri.UnescapeDataString(one.Name)) is { } urn && one.Value.ValueKind == JsonValueKind.Object)
                known[urn.Id] = Read(one.Value);
        }

        return (known, null);
    }

    /// <summary>Gives posts their counters, and the name by which comments know them.</summary>
    /// <returns>A fault only where going on would meet it again.</returns>
    public static async Task<(IReadOnlyList<Mention> Posts, PollFault? Fault)> AddAsync(
        LinkedInApi api, IReadOnlyList<Mention> posts, CancellationToken cancellationToken)
    {
        var (known, fault) = await ReadAsync(api, [.. posts.Select(post => LinkedInUrn.Of(post.Id)).OfType<LinkedInUrn>()], cancellationToken);
        return ([.. posts.Select(post => known.TryGetValue(post.Id, out var one) ? one.AddTo(post) : post)], fault is null || !IsOfAll(fault) ? null : fault);
    }

    public static bool IsOfAll(PollFault fault) =>
        fault.Kind is PollFaultKind.Throttled or PollFaultKind.Unauthorized or PollFaultKind.BudgetSpent or PollFaultKind.Unreachable
            or PollFaultKind.OutOfTime;

    private Mention AddTo(Mention post) => Activity is null || Activity.Id == post.Id
        ? post with { Engagement = Engagement }
        : post with { Engagement = Engagement, ConversationId = Activity.Id, Aliases = [Activity.Id] };

    private static LinkedInMetadata Read(JsonElement metadata)
    {
        var reactions = metadata.Member("reactionSummaries") is { ValueKind: JsonValueKind.Object } summaries
            ? summaries.EnumerateObject().Sum(one => Count(one.Value))
            : 0;
        var comments = metadata.Member("commentSummary") is { } summary ? Count(summary) : 0;
        return new LinkedInMetadata(
            new Engagement(reactions, comments), LinkedInUrn.Of(metadata.Text("entity")) is { IsActivity: true, Comment: null } activity ? activity : null);
    }

    /// <summary>Bounded, so that no sum overflows.</summary>
    private static long Count(JsonElement summary) =>
        summary.Member("count") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0 ? count : 0;
}
