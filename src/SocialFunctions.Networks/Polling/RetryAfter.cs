namespace SocialFunctions.Networks.Polling;

internal static class RetryAfter
{
    /// <summary>Seconds or a date; a date that has passed asks for no wait. Null when the header is absent.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
