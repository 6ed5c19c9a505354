namespace SocialFunctions.Domain.Brands;

/// <summary>What reading a brand file gives: a brand, or everything that is wrong with it at once.</summary>
public abstract record BrandFileResult
{
    private BrandFileResult()
    {
    }

    public sealed record Valid(Brand Brand) : BrandFileResult;

    /// <param name="Errors">At least one, in the order of reading.</param>
    public sealed record Invalid(IReadOnlyList<BrandFileError> Errors) : BrandFileResult;
}
