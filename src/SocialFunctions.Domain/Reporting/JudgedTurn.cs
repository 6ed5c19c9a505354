using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>A turn with its terms.</summary>
/// <param name="Day">The local day on which it opened: the one that it belongs to.</param>
public sealed record JudgedTurn(PersonKey Person, Turn Turn, LedgerLine Line, DateOnly Day);
