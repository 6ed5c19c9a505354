using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>
/// Makes uris of the local ids by which statuses name what they answer: from the same page, from what was stored, else by asking the
/// server. A parent that is gone, or that the account may not see, leaves a reply without one: nobody could name it ever after.
/// </summary>
internal sealed class MastodonParents(MastodonClient client, IAliasBook aliases, string host)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <returns>The mentions of the page, or why some parent could not be asked for: then the page must be read again.</returns>
    public async Task<(IReadOnlyList<Mention> Mentions, PollFault? Fault)> NameAsync(
        IReadOnlyList<MastodonStatus> statuses, CancellationToken cancellationToken)
    {
        // One page's are enough: what came before is stored by now.
        _known.Clear();
        foreach (var status in statuses.Where(status => status.LocalId is not null))
            _known[status.LocalId!] = status.Mention.Id;

        var mentions = new List<Mention>(statuses.Count);
        foreach (var status in statuses)
        {
            if (status.ParentId is { } parent && await LearnAsync(parent, cancellationToken) is { } fault)
                return ([], fault);
            var uri = status.ParentId is null ? null : _known[status.ParentId];
            mentions.Add(status.Mention with { InReplyTo = uri == status.Mention.Id ? null : uri });
        }

        return (mentions, null);
    }

    private async Task<PollFault?> LearnAsync(string parent, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey(parent))
            return null;
        if (await aliases.FindAsync(NetworkNames.Mastodon, MastodonId.Alias(host, parent), cancellationToken) is { } stored)
        {
            _known[parent] = stored;
            return null;
        }

        var answer = await client.AskAsync($"/api/v1/statuses/{parent}", cancellationToken);
        if (answer is ApiAnswer.Failed { Fault: { Kind: not PollFaultKind.NotFound } fault })
            return fault;
        _known[parent] = answer is ApiAnswer.Json json && json.Root.Text("uri") is { Length: > 0 } uri ? uri.Trim() : null;
        return null;
    }
}
