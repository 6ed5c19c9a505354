using System.Globalization;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>The same conversations once more, by other people: ids, reply ids, authors and the handles in the texts changed.</summary>
internal static partial class Copies
{
    public static Mention Of(Mention mention, int copy) => mention with
    {
        Id = Number(mention.Id, copy),
        InReplyTo = mention.InReplyTo is { } parent ? Number(parent, copy) : null,
        Author = mention.Author with { Id = Number(mention.Author.Id, copy), Handle = Number(mention.Author.Handle!, copy) },
        Text = Handle().Replace(mention.Text, match => "@" + Number(match.Groups[1].Value, copy)),
    };

    private static string Number(string text, int copy) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? (number + copy * 10_000_000L).ToString(CultureInfo.InvariantCulture)
        : $"{text}{copy}";

    [GeneratedRegex("@([A-Za-z0-9_]+)")]
    private static partial Regex Handle();
}
