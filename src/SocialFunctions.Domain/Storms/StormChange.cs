namespace SocialFunctions.Domain.Storms;

/// <summary>A change of level, with the inputs that made it.</summary>
/// <param name="Level">In force from now on. While it falls it is above the level of <paramref name="Inputs"/>.</param>
public sealed record StormChange(DateTimeOffset At, int Before, int Level, StormLevel Inputs);
