using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>Reads a list and the lists within it, one answer a page.</summary>
internal sealed class GraphWalk(GraphClient client, IGraphLists lists)
{
    private static readonly PollFault NoList = new(PollFaultKind.Unreadable, "Meta's answer has no list where its interface has one.");
    private static readonly PollFault NoNumber = new(PollFaultKind.Refused, "The setting PageId or UserId is not the number that Meta gives the page or the account.");

    /// <param name="root">Of the account; its id comes from the settings.</param>
    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, GraphList root, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!GraphJson.IsId(root.Id))
        {
            yield return new PollPage.Stopped(NoNumber);
            yield break;
        }

        var position = GraphPosition.Of(request.Cursor, root, client.Clock.GetUtcNow());
        var isQuiet = request.Cursor is { Since: not null, PageToken: null } && request.Cursor.Source == root.Id;
        while (position.Open is [var list, ..])
        {
            var answer = await AskAsync(request, list, position, cancellationToken);
            if (Fault(answer) is { } fault && !(fault.Kind == PollFaultKind.NotFound && lists.MayBeMissing(list)))
            {
                yield return new PollPage.Stopped(fault);
                yield break;
            }

            // A post that is gone by now ends its own list, and no other.
            var reading = answer is ApiAnswer.Json json ? lists.Read(list, json.Root, position) : GraphReading.Nothing;
            position = position.After(reading);
            isQuiet &= reading.Mentions.Count == 0 && position.Open.Count == 0;
            if (!isQuiet)
                yield return new PollPage.Fetched(reading.Mentions, position.Cursor, reading.Ignored);
        }
    }

    private Task<ApiAnswer> AskAsync(PollRequest request, GraphList list, GraphPosition position, CancellationToken cancellationToken)
    {
        var query = new Dictionary<string, string>(lists.Query(list, position));
        foreach (var (name, value) in GraphPaging.Pairs(list.Token ?? ""))
            query[name] = value;
        return client.GetAsync(request, lists.Path(list), query, isContinued: list.Token is not null, cancellationToken);
    }

    private static PollFault? Fault(ApiAnswer answer) => answer switch
    {
        ApiAnswer.Failed failed => failed.Fault,
        ApiAnswer.Json json when json.Root.Member("data") is not { ValueKind: JsonValueKind.Array } => NoList,
        _ => null,
    };
}
