namespace SocialFunctions.Ingestion;

/// <summary>What is done for an account. Written in queue messages as a number: append, never reorder.</summary>
internal enum PollTask
{
    /// <summary>Read the streams whose time has come.</summary>
    Read,

    /// <summary>Fetch what a push only named.</summary>
    Fetch,

    /// <summary>Read the counters of the last two days' posts again.</summary>
    Engagement,

    /// <summary>Read how many follow the account.</summary>
    Followers,
}
