using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Feed;

/// <summary>What fetching a feed gave.</summary>
internal abstract record FeedAnswer
{
    private FeedAnswer()
    {
    }

    /// <param name="Address">Where the body lay in the end: relative links start there.</param>
    /// <param name="Charset">As the header names it.</param>
    public sealed record Body(byte[] Bytes, Uri Address, string? Charset, string? ETag, string? LastModified) : FeedAnswer
    {
        /// <summary>The header <c>Link</c>: where a hub may be named.</summary>
        public string? Links { get; init; }
    }

    public sealed record Unchanged : FeedAnswer;

    /// <param name="Passing">True when another attempt within seconds may go better.</param>
    public sealed record Failed(PollFault Fault, bool Passing = false) : FeedAnswer
    {
        public Failed(PollFaultKind kind, string sentence, bool passing = false)
            : this(new PollFault(kind, sentence), passing)
        {
        }
    }
}
