using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// Reads counters of up to fifty objects in one call. One that is gone or not ours makes Meta refuse the whole call: the ids are then
/// halved until the rest is read.
/// </summary>
internal sealed class GraphCounters(GraphClient client)
{
    /// <summary>Most ids that Meta takes in one call.</summary>
    public const int Batch = 50;

    /// <summary>Most calls for one batch; what is unread then keeps its old counters.</summary>
    private const int MostCalls = 24;

    /// <param name="fields">Such as all of the objects have.</param>
    public async Task<EngagementReading> ReadAsync(
        PollRequest request, IEnumerable<string> ids, string fields, Func<JsonElement, Engagement?> map, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>();
        var open = new Stack<string[]>(ids.Where(GraphJson.IsId).Chunk(Batch));
        PollFault? refused = null;
        for (var calls = 0; calls < MostCalls && open.TryPop(out var some); calls++)
        {
            var query = new Dictionary<string, string> { ["ids"] = string.Join(',', some), ["fields"] = fields };
            switch (await client.GetAsync(request, "", query, isContinued: false, cancellationToken))
            {
                case ApiAnswer.Json json:
                    foreach (var id in some)
                    {
                        if (json.Root.Member(id) is { } one && map(one) is { } engagement)
                            counters[id] = engagement;
                    }

                    break;
                case ApiAnswer.Failed { Fault: { Kind: PollFaultKind.NotFound or PollFaultKind.Refused } fault }:
                    refused = fault.Kind == PollFaultKind.Refused ? fault : refused;
                    foreach (var half in some.Length > 1 ? some.Chunk((some.Length + 1) / 2) : [])
                        open.Push(half);
                    break;
                case ApiAnswer.Failed failed:
                    return new EngagementReading(counters, failed.Fault);
            }
        }

        return new EngagementReading(counters, counters.Count == 0 ? refused : null);
    }
}
