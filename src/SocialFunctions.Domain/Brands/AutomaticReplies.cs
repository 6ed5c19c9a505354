namespace SocialFunctions.Domain.Brands;

/// <summary>What tells a reply that no person wrote: it stops no clock.</summary>
/// <param name="Accounts">Own accounts that only a machine uses.</param>
/// <param name="Marks">Texts that an automatic reply contains, such as a signature; matched without regard to case.</param>
public sealed record AutomaticReplies(IReadOnlyList<BrandAccount>? Accounts = null, IReadOnlyList<string>? Marks = null)
{
    public bool Is(string network, string authorId, string? handle, string text) =>
        (Accounts ?? []).Any(account => account.Is(network, authorId, handle))
        || (Marks ?? []).Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
