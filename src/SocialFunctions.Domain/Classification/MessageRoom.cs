using System.Numerics;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>Where a message lies while it is read. Each thread keeps one for its next message.</summary>
/// <remarks>No array pools: for types that are not the runtime's own, each start would pay for compiling them.</remarks>
internal sealed class MessageRoom
{
    private const int Least = 512;

    /// <summary>What a longer message took is given back to the garbage collector.</summary>
    private const int MostKept = 8192;

    [ThreadStatic]
    private static MessageRoom? spare;

    private MessageRoom(int characters)
    {
        Tokens = new Token[characters];
        Readings = new Reading[characters];
    }

    public Token[] Tokens { get; }

    public Reading[] Readings { get; }

    public Features Features { get; } = new();

    public static MessageRoom Take(int characters)
    {
        if (spare is not { } kept || kept.Tokens.Length < characters)
            return new MessageRoom((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Least, characters)));
        spare = null;
        return kept;
    }

    public void GiveBack()
    {
        Features.Clear();
        if (Tokens.Length <= MostKept)
            spare = this;
    }
}
