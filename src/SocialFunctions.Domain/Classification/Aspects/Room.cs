using System.Runtime.CompilerServices;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>Places on the stack. A message that names or judges more often says nothing new, and costs no more.</summary>
internal static class Room
{
    public const int Size = 32;

    [InlineArray(Size)]
    public struct Namings
    {
        private Naming first;
    }

    [InlineArray(Size)]
    public struct Opinions
    {
        private Opinion first;
    }
}
