namespace SocialFunctions.Domain.Reporting;

/// <summary>Messages published in the period, deleted ones and reposts among them.</summary>
public sealed record ReceivedFigures(int Inbound, int Outbound, IReadOnlyDictionary<string, DirectionCounts> ByNetwork);

public sealed record DirectionCounts(int Inbound, int Outbound);
