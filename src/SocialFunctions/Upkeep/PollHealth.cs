namespace SocialFunctions.Upkeep;

/// <summary>An account's last poll.</summary>
internal sealed record PollHealth(string Network, string Account, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, string? LastError);
