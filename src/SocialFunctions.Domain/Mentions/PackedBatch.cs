namespace SocialFunctions.Domain.Mentions;

/// <summary>A batch as it is sent: UTF-8 JSON.</summary>
/// <param name="TooLarge">True when its one mention does not fit a queue message: the JSON goes to a blob, and the message names it.</param>
public sealed record PackedBatch(ReadOnlyMemory<byte> Json, int Count, bool TooLarge);
