using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>
/// A post or a comment. LinkedIn spells one comment in two ways, even in one object (<c>urn:li:comment:(urn:li:activity:7,9)</c> and
/// <c>urn:li:comment:(activity:7,9)</c>): what stays is the kind of the post and the numbers.
/// </summary>
/// <param name="Thing"><c>activity</c>, <c>share</c> or <c>ugcPost</c>: names of one post with a number each.</param>
/// <param name="Comment">Null for the post itself.</param>
internal sealed partial record LinkedInUrn(string Thing, string Number, string? Comment = null)
{
    private const string Activity = "activity";

    /// <summary>The identity: <c>activity:7</c> or <c>activity:7,9</c>.</summary>
    public string Id => Comment is null ? $"{Thing}:{Number}" : $"{Thing}:{Number},{Comment}";

    public LinkedInUrn Post => this with { Comment = null };

    public bool IsActivity => Thing == Activity;

    /// <summary>As the interface takes it; in an address it is escaped whole.</summary>
    public string Urn => Comment is null ? $"urn:li:{Thing}:{Number}" : $"urn:li:comment:(urn:li:{Thing}:{Number},{Comment})";

    public string Escaped => Uri.EscapeDataString(Urn);

    public string Permalink => Comment is null
        ? $"https://www.linkedin.com/feed/update/{Urn}"
        : $"https://www.linkedin.com/feed/update/{Post.Urn}?commentUrn={Uri.EscapeDataString($"urn:li:comment:({Thing}:{Number},{Comment})")}";

    /// <summary>An URN in any spelling, or an identity; null for anything else.</summary>
    public static LinkedInUrn? Of(string? text)
    {
        if (text is not { Length: <= 200 } || Form().Match(text.Trim()) is not { Success: true } found)
            return null;
        return new LinkedInUrn(
            found.Groups["thing"].Value, found.Groups["number"].Value, found.Groups["comment"] is { Success: true } comment ? comment.Value : null);
    }

    /// <summary>The comment that the first of these names, below the activity if any of them says which: the other names of a post come and go.</summary>
    public static LinkedInUrn? CommentOf(params IEnumerable<string?> urns)
    {
        var known = urns.Select(Of).OfType<LinkedInUrn>().ToList();
        if (known.Find(urn => urn.Comment is not null) is not { } comment)
            return null;
        return comment.IsActivity || known.Find(urn => urn.IsActivity) is not { } activity ? comment : activity with { Comment = comment.Comment };
    }

    [GeneratedRegex(
        @"^(?:(?:urn:li:)?comment:)?\(?(?:urn:li:)?(?<thing>activity|share|ugcPost):(?<number>\d{1,20})(?:,(?:urn:li:comment:)?(?<comment>\d{1,20}))?\)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
