namespace SocialFunctions.Networks.Polling;

/// <summary>What asking for a page of a walk gave.</summary>
internal abstract record WalkAnswer
{
    private WalkAnswer()
    {
    }

    /// <summary>A token that was got on the way, to keep.</summary>
    public PollPage.Session? Session { get; init; }

    /// <param name="Entries">New to old, as the network sorts them.</param>
    /// <param name="NextToken">Null at the list's end.</param>
    public sealed record Page(IReadOnlyList<WalkEntry> Entries, string? NextToken) : WalkAnswer
    {
        /// <summary>True where the network shows the newest entries of a list only, so that its end may lie above what is sought.</summary>
        public bool IsCutOff { get; init; }
    }

    public sealed record Failed(PollFault Fault) : WalkAnswer;
}
