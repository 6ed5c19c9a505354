namespace SocialFunctions.Domain.Reporting;

/// <summary>How far the embedded classifier and the Language service agree on the sentiment of the messages that both judged.</summary>
/// <param name="N">Messages that both judged; those that a person corrected are left out.</param>
/// <param name="Confusion">By the embedded judgement, then by the service's: how many. Every pair is there.</param>
public sealed record AgreementFigures(int N, int Agreed, double Rate, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Confusion);
