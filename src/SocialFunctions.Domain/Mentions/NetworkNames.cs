namespace SocialFunctions.Domain.Mentions;

/// <summary>The names by which networks are stored, queued, imported and reported. They never change.</summary>
public static class NetworkNames
{
    public const string X = "x";
    public const string Facebook = "facebook";
    public const string Instagram = "instagram";
    public const string LinkedIn = "linkedin";
    public const string YouTube = "youtube";
    public const string Mastodon = "mastodon";
    public const string Bluesky = "bluesky";
    public const string Reddit = "reddit";
    public const string Feed = "feed";
    public const string GoogleReviews = "google-reviews";
    public const string Trustpilot = "trustpilot";
    public const string Web = "web";

    public static IReadOnlyList<string> All { get; } =
        [X, Facebook, Instagram, LinkedIn, YouTube, Mastodon, Bluesky, Reddit, Feed, GoogleReviews, Trustpilot, Web];

    public static bool IsKnown(string? name) => name is not null && All.Contains(name);
}
