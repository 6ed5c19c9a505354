namespace SocialFunctions.Reporting;

/// <summary>The brand file as it was read, to be kept beside the reports that name its hash.</summary>
internal sealed record BrandSource(string Text);
