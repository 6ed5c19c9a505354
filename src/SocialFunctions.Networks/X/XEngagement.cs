using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>Reads counters again. Each version of an edited post has counters of its own; the message's are their sum.</summary>
internal static class XEngagement
{
    public static async Task<EngagementReading> ReadAsync(
        XClient client, PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>(StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = ids.Where(id => XId.Checked(id) is not null).Distinct().ToList();
        var fault = await AddAsync(client, request, asked, Add, cancellationToken);
        foreach (var chunk in others.Keys.ToList().Chunk(XCalls.Batch))
            fault ??= await AddAsync(client, request, chunk, Add, cancellationToken);
        return new EngagementReading(counters, fault) { Session = client.TakeRenewed() };

        void Add(JsonElement post)
        {
            if (XVersions.Of(post) is not { } versions || XCounters.Of(post) is not { } found)
                return;
            var id = others.GetValueOrDefault(versions.Id, versions.Id);
            counters[id] = counters.TryGetValue(id, out var before) ? XCounters.Sum(before, found) : found;
            foreach (var later in versions.Later ?? [])
            {
                if (later != id && !asked.Contains(later))
                    others.TryAdd(later, id);
            }
        }
    }

    private static async Task<PollFault?> AddAsync(
        XClient client, PollRequest request, IReadOnlyCollection<string> ids, Action<JsonElement> add, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return null;
        switch (await client.AskAsync(XCalls.Posts(request.Connector, ids), XRefusals.OfLookup, cancellationToken))
        {
            case ApiAnswer.Json { Root: var root }:
                var posts = root.Items("data").ToList();
                request.Meter.Charge(dollars: posts.Count * XPrices.Post);
                posts.ForEach(add);
                return null;
            case ApiAnswer.Failed failed:
                return failed.Fault;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no answer that an interface gives.");
        }
    }
}
