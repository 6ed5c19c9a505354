using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>The lists that an account is read from.</summary>
internal static class XStreams
{
    public const string Mentions = "mentions";
    public const string Own = "own";

    /// <summary>Longest query that recent search takes from self-serve apps.</summary>
    public const int LongestQuery = 512;

    private const string SearchPrefix = "search:";
    private const int LongestName = 64;

    public static IReadOnlyList<PollStream> Of(Connector connector) =>
    [
        new(Mentions, StreamWeight.Mentions, AlsoPushed: true),
        new(Own, StreamWeight.Own),
        .. connector.All(XSettings.Searches).Distinct(StringComparer.Ordinal).Select(search => new PollStream(SearchName(search), StreamWeight.Search)),
    ];

    public static bool IsSearch(PollStream stream) => stream.Name.StartsWith(SearchPrefix, StringComparison.Ordinal);

    /// <summary>What is asked for: reposts repeat a text, and cost as much as one.</summary>
    public static string QueryOf(Connector connector, PollStream stream) =>
        $"({connector.All(XSettings.Searches).First(search => SearchName(search) == stream.Name)}) -is:retweet";

    /// <summary>Why this stream cannot be asked for at all; null when it can.</summary>
    public static PollFault? Problem(Connector connector, PollStream stream)
    {
        if (XId.Checked(connector.Need(XSettings.UserId)) is null)
            return new PollFault(PollFaultKind.Refused, "The setting UserId is no number: X's accounts are read by their number, not their handle.");
        return IsSearch(stream) && QueryOf(connector, stream) is { Length: > LongestQuery } query
            ? new PollFault(PollFaultKind.Refused,
                $"One of Searches is {query.Length - LongestQuery} characters too long: with what is added to it, X takes {LongestQuery}.")
            : null;
    }

    /// <summary>The query itself, so that a changed one starts anew; a long one ends in its hash.</summary>
    private static string SearchName(string search)
    {
        var name = SearchPrefix + search;
        return name.Length <= LongestName
            ? name
            : $"{name[..(LongestName - 9)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(search)))[..8]}";
    }
}
