using Azure;

namespace SocialFunctions.Ingestion;

/// <summary>An account that was taken: its state, and its row as it was written then.</summary>
internal sealed record AccountHold(PollState State, ETag Row);
