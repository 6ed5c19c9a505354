namespace SocialFunctions.Domain.Responses;

/// <summary>The person's messages in that conversation and the brand's addressed to that person.</summary>
public sealed record PersonThread(PersonKey Key, IReadOnlyList<Utterance> Utterances);
