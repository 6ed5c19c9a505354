using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>Reads the entries of a list, which come from new to old.</summary>
internal static class GraphEntries
{
    /// <param name="since">What is older was read before.</param>
    /// <param name="entered">The member that says when the entry came into the list, where that is not when it was written.</param>
    public static GraphReading Read(JsonElement page, Func<JsonElement, Mention?> map, DateTimeOffset since, string? entered = null)
    {
        var mentions = new List<Mention>();
        var (ignored, old) = (0, 0);
        foreach (var entry in page.Items("data"))
        {
            if (map(entry) is not { } mention)
                ignored++;
            else if (((entered is null ? null : entry.Instant(entered)) ?? mention.PublishedAt) <= since)
                old++;
            else
                mentions.Add(mention);
        }

        // Meta leaves out of a page what the token may not see: an empty page is not yet the end.
        return new GraphReading(mentions, [], ignored, old > 0 && mentions.Count == 0 ? null : GraphPaging.Next(page));
    }

    /// <summary>Where a list of what holds other lists goes on; null when all of the page is older.</summary>
    public static string? Next(JsonElement page, string dated, DateTimeOffset since)
    {
        var instants = page.Items("data").Select(entry => entry.Instant(dated)).ToList();
        return instants.Count > 0 && instants.All(instant => instant <= since) ? null : GraphPaging.Next(page);
    }
}
