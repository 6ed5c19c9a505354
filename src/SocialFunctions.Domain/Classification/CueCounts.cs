using System.Numerics;
using System.Runtime.CompilerServices;

namespace SocialFunctions.Domain.Classification;

/// <summary>How often each cue was met; on the stack, one for a message.</summary>
[InlineArray(Length)]
internal struct CueCounts
{
    /// <summary>Those that the weights look at.</summary>
    public const int Weighed = (int)Cue.Contrast + 1;

    private const int Length = (int)Cue.Peril + 1;

    private int first;

    public readonly int Of(Cue cue) => this[(int)cue];

    public void Add(ulong cues)
    {
        for (; cues != 0; cues &= cues - 1)
            this[BitOperations.TrailingZeroCount(cues)]++;
    }
}
