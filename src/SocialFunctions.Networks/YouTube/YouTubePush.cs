using System.Globalization;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.YouTube;

/// <summary>A push brings titles: each video is known at once, and fetched for what it says.</summary>
internal static class YouTubePush
{
    public static HookContent.Mentions Of(IReadOnlyList<Mention> pushed, int ignored) =>
        new([.. pushed.Select(Known)], ignored) { Fetches = [.. pushed.Where(video => !video.Deleted).Select(Order)] };

    /// <summary>A fetch order's reference: the video, and the edit that was pushed.</summary>
    public static (string Id, DateTimeOffset? EditedAt) Read(string reference)
    {
        var parts = reference.Split(' ', 2);
        return (parts[0], parts.Length > 1 && DateTimeOffset.TryParse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }

    /// <summary>A title alone is no edit: it would take the description away.</summary>
    private static Mention Known(Mention video) => video.Deleted ? video : video with { UpdatedAt = null };

    private static FetchOrder Order(Mention video) => new(
        NetworkNames.YouTube,
        video.UpdatedAt is { } edited ? $"{video.Id} {edited.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}" : video.Id,
        video.Author.IsUnknown ? null : video.Author.Id);
}
