using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Protocol;

/// <summary>Fetches the page after a continuation token, of at most so many rows.</summary>
internal delegate Task<Page<T>> PageFetcher<T>(string? continuation, int? maxPerPage, CancellationToken cancellationToken);

/// <summary>A query's pages, fetched one after the other as they are asked for.</summary>
internal sealed class PagedQuery<T>(PageFetcher<T> fetch, int? maxPerPage, CancellationToken queryToken) : AsyncPageable<T>(queryToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken.None);

    private async IAsyncEnumerable<Page<T>> Pages(
        string? continuation, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, cancellationToken);
        do
        {
            var page = await fetch(continuation, pageSize, either.Token).ConfigureAwait(false);
            yield return page;
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }
}
