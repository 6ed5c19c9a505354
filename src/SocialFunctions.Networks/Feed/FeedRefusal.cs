using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Feed;

/// <summary>What a status that is no success means for the next poll.</summary>
internal static class FeedRefusal
{
    public static FeedAnswer.Failed Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var wait = RetryAfter.Of(response, now);
        return status switch
        {
            429 => new(new PollFault(PollFaultKind.Throttled, "The server says that it is asked too often (429).", wait)),
            503 when wait is not null => new(new PollFault(PollFaultKind.Throttled, "The server asks for a pause (503).", wait)),
            404 or 410 => new(PollFaultKind.NotFound, $"Nothing lies at this address any more ({status})."),
            408 or >= 500 => new(PollFaultKind.Unreachable, $"The server has an error of its own ({status}).", passing: true),
            >= 400 => new(PollFaultKind.Refused, $"The server refuses to show this feed ({status})."),
            _ => new(PollFaultKind.Unreadable, $"The server answers in a way that no feed reader expects ({status})."),
        };
    }
}
