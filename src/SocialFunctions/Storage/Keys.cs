using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Storage;

/// <summary>The one place where keys are made. They escape what a key may not hold and stay far under 1,024 characters.</summary>
internal static class Keys
{
    /// <summary>Two parts and their separator stay under the 512 of Azurite, and so under the 1,024 of the service.</summary>
    private const int LongestPart = 220;

    /// <summary>Begins the row key of a marker: <c>~</c> follows every digit and letter, so markers are one range.</summary>
    public const string Marker = "~";

    public static string MentionPartition(string brand, DateTimeOffset publishedAtFirstSeen) => $"{brand}|{Day(publishedAtFirstSeen)}";

    public static string MentionRow(DateTimeOffset publishedAtFirstSeen, MentionId id) =>
        $"{publishedAtFirstSeen.UtcDateTime.ToString("HH", CultureInfo.InvariantCulture)}|{id.Network}|{Part(id.Value)}";

    /// <summary>Of Threads, Cases and Cursors.</summary>
    public static string NetworkPartition(string brand, string network) => $"{brand}|{network}";

    /// <summary>Of the notes to MendViews, in table Cases: one partition for all networks, so that an empty one costs one read.</summary>
    public static string MendPartition(string brand) => $"{brand}|{Marker}";

    /// <summary>What came through webhooks: no network has such a name.</summary>
    public static string HookPartition(string brand) => $"{brand}|~hooks";

    /// <summary>Of what hubs push; in table Cursors, and no network either.</summary>
    public static string SubscriptionPartition(string brand) => $"{brand}|~subscriptions";

    /// <summary>Of what pushes named; in table Cursors.</summary>
    public static string FetchPartition(string brand) => $"{brand}|~fetches";

    /// <param name="push">The network's name of it, or the hash of its body.</param>
    public static string FetchRow(string network, string? account, string reference, string push) =>
        Sha256(Encoding.UTF8.GetBytes($"{network}\n{account}\n{reference}\n{push}"));

    /// <param name="address">An account whose feed moved has two subscriptions for a while.</param>
    public static string SubscriptionRow(string subject, string address) => $"{Part(subject)}|{Sha256(Encoding.UTF8.GetBytes(address))[..16]}";

    public static string SpendRow(string day, string network, string account) => $"{day}|{network}|{Part(account)}";

    public static string ThreadRow(string id) => Part(id);

    public static string CaseRow(PersonKey person) => $"{Part(person.Conversation)}|{Part(person.Author)}";

    public static string CorrectionRow(MentionId id) => $"{id.Network}|{Part(id.Value)}";

    /// <summary>Of Texts: spread over 256, since nothing asks for neighbours.</summary>
    public static string TextPartition(string textKey) => textKey[..2];

    public static string Hour(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// A part of a key: <c>/ \ # ?</c>, control characters, the separator and the escape itself become <c>!</c> and four hex digits
    /// (so do halves of surrogate pairs, which have no UTF-8); what is too long keeps its beginning and gets a hash.
    /// </summary>
    public static string Part(string text)
    {
        var escaped = Escape(text);
        return escaped.Length <= LongestPart
            ? escaped
            : $"{escaped[..(LongestPart - 66)]}!~{Sha256(Encoding.Unicode.GetBytes(text))}";
    }

    private static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var at = 0; at < text.Length; at++)
        {
            var whole = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (whole)
            {
                escaped?.Append(text, at, 2);
                at++;
            }
            else if (IsForbidden(text[at]))
            {
                escaped ??= new StringBuilder(text, 0, at, text.Length + 16);
                escaped.Append(CultureInfo.InvariantCulture, $"!{(int)text[at]:X4}");
            }
            else
            {
                escaped?.Append(text[at]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    private static bool IsForbidden(char character) =>
        character is '/' or '\\' or '#' or '?' or '|' or '!' || char.IsControl(character) || char.IsSurrogate(character);
}
