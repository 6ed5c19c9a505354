using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>The name of a review: <c>accounts/{account}/locations/{location}/reviews/{review}</c>, the account sometimes left out.</summary>
internal sealed partial record GoogleReviewName(string? Account, string Location, string Review)
{
    /// <summary>Null for any other text.</summary>
    public static GoogleReviewName? Of(string? name) => name is { Length: <= 500 } && Form().Match(name) is { Success: true } found
        ? new GoogleReviewName(
            found.Groups["account"] is { Success: true } account ? account.Value : null, found.Groups["location"].Value, found.Groups["review"].Value)
        : null;

    public override string ToString() => (Account is null ? "" : $"accounts/{Account}/") + $"locations/{Location}/reviews/{Review}";

    [GeneratedRegex(@"^(?:accounts/(?<account>[\w-]+)/)?locations/(?<location>[\w-]+)/reviews/(?<review>[\w=-]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
