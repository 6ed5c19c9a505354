using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Meta;

/// <summary>What one page of a list gave.</summary>
/// <param name="Lists">Lists within it that go on elsewhere: the further comments of a post.</param>
/// <param name="Ignored">Entries that have nothing to tell them by.</param>
/// <param name="Next">Where the list goes on; null when it ends, or when all that follows is older than what is asked for.</param>
internal sealed record GraphReading(IReadOnlyList<Mention> Mentions, IReadOnlyList<GraphList> Lists, int Ignored, string? Next)
{
    public static GraphReading Nothing { get; } = new([], [], 0, null);
}
