namespace SocialFunctions.Networks.Polling;

/// <summary>Why a poll ended early.</summary>
/// <param name="Sentence">For the operator, in plain words; holds no address, text or secret.</param>
/// <param name="RetryAfter">How long the network asked to wait, when it said so.</param>
public sealed record PollFault(PollFaultKind Kind, string Sentence, TimeSpan? RetryAfter = null);
