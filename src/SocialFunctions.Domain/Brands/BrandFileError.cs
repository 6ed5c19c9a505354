namespace SocialFunctions.Domain.Brands;

/// <summary>What is wrong in a brand file, and what would be right. Prints as <c>$.report.hour: 24 is not …</c>.</summary>
/// <param name="Path">JSON path of the value, such as <c>$.departments[1].hours.week.monday[0].from</c>.</param>
public sealed record BrandFileError(string Path, string Problem)
{
    public override string ToString() => $"{Path}: {Problem}";
}
