namespace SocialFunctions.Evaluation;

/// <summary>One line of the table: how well one decision was made on one set in one language.</summary>
/// <param name="CalibrationError">Null where the decision carries no confidence.</param>
/// <param name="Promise">What the project promises of this line, with what was reached; empty for none.</param>
/// <param name="Peers">What the peers reached on the same messages, by name.</param>
public sealed record Figure(
    string Decision, string Set, string Language, Scores Scores, double? CalibrationError, string Promise, IReadOnlyDictionary<string, PeerFigure> Peers)
{
    /// <summary>The line of all of the set's messages.</summary>
    public required bool IsWhole { get; init; }
}
