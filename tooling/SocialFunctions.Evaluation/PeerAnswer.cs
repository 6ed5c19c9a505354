namespace SocialFunctions.Evaluation;

/// <summary>What a peer made of the messages that were given, in their order.</summary>
/// <param name="Seconds">For one message on one core, after warming up; null where it was not timed.</param>
/// <param name="Known">How many of the messages are in a language that the peer knows.</param>
/// <param name="Judged">How many of those it judged.</param>
/// <param name="Labels">positive, neutral or negative; null where the peer does not know the language, or is so slow that it judged a sample.</param>
public sealed record PeerAnswer(string Name, string Version, double? Seconds, int Known, int Judged, IReadOnlyList<string?> Labels)
{
    /// <summary>The answers to some messages that follow each other.</summary>
    public PeerAnswer Part(int from, int count) => this with { Labels = [.. Labels.Skip(from).Take(count)] };
}
