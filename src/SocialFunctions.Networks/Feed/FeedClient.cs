using System.Net;
using System.Net.Http.Headers;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Feed;

/// <summary>One conditional GET: redirects by hand, bounded in hops, bytes and time.</summary>
internal sealed class FeedClient(HttpClient http, FeedOptions options, TimeProvider clock)
{
    public async Task<FeedAnswer> GetAsync(Uri address, PollCursor cursor, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FollowAsync(address, cursor, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FeedAnswer.Failed(PollFaultKind.Unreachable, $"The server did not finish its answer within {options.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return ForbiddenAddressException.Caused(error)
                ? Forbidden
                : new FeedAnswer.Failed(PollFaultKind.Unreachable, "The server could not be reached, or the connection broke.", passing: true);
        }
        catch (InvalidDataException)
        {
            return new FeedAnswer.Failed(PollFaultKind.Unreadable, "The answer is compressed in a way that cannot be unpacked.");
        }
    }

    private static FeedAnswer.Failed Forbidden { get; } =
        new(PollFaultKind.ForbiddenAddress, "The address, or one that it redirects to, is not on the public web.");

    private async Task<FeedAnswer> FollowAsync(Uri address, PollCursor cursor, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= options.MaximumRedirects; hop++)
        {
            if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
                return Forbidden;
            using var request = Request(address, cursor);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
                return await ReadAsync(response, address, cancellationToken);
            if (response.Headers.Location is not { } location)
                return new FeedAnswer.Failed(PollFaultKind.Unreadable, "The server redirects without saying where to.");
            if (!Uri.TryCreate(address, location, out address!))
                return Forbidden;
        }

        return new FeedAnswer.Failed(PollFaultKind.Unreadable, $"The server redirects more than {options.MaximumRedirects} times.");
    }

    private static HttpRequestMessage Request(Uri address, PollCursor cursor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("SocialFunctions", "1.0"));
        request.Headers.Accept.ParseAdd("application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5");

        // Sent back as they came: some servers compare them letter by letter, and some write what no rule allows.
        if (cursor.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", cursor.ETag);
        if (cursor.LastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", cursor.LastModified);
        return request;
    }

    private async Task<FeedAnswer> ReadAsync(HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FeedAnswer.Unchanged();
        if (!response.IsSuccessStatusCode)
            return FeedRefusal.Of(response, clock.GetUtcNow());
        return await BoundedBody.ReadAsync(response.Content, options.MaximumBytes, cancellationToken) is { } bytes
            ? new FeedAnswer.Body(
                bytes, address, response.Content.Headers.ContentType?.CharSet?.Trim('"', ' '),
                Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"))
            { Links = Header(response.Headers, "Link") }
            : new FeedAnswer.Failed(PollFaultKind.TooLarge, $"The feed is larger than {options.MaximumBytes / 1024} KiB.");
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= PollCursor.MaximumLength } value ? value : null;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
