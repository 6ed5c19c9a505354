namespace SocialFunctions.Domain.Brands;

/// <summary>An account on a network, known by its id, its handle, or both.</summary>
public sealed record BrandAccount(string Network, string? Id = null, string? Handle = null)
{
    /// <summary>Handles match without regard to case or a leading <c>@</c>; ids to the letter.</summary>
    public bool Is(string network, string authorId, string? handle) =>
        Network == network
        && ((Id is not null && Id == authorId)
            || (Handle is not null && handle is not null
                && string.Equals(Handle.TrimStart('@'), handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase)));
}
