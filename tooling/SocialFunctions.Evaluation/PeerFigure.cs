namespace SocialFunctions.Evaluation;

/// <summary>What a peer reached on the messages of a line.</summary>
/// <param name="Reached">0 to 1: accuracy or macro-F1.</param>
/// <param name="Of">How many messages it judged, where these are not all of the line: it does not know the language, or is slow; else null.</param>
public sealed record PeerFigure(double Reached, bool IsAccuracy, int? Of);
