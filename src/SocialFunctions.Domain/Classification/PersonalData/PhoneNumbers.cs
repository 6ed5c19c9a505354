using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>Tells somebody's phone number from the other numbers of a complaint.</summary>
internal static class PhoneNumbers
{
    /// <param name="match">Of <see cref="PhonePatterns.Grouped"/>: its form says enough, unless the words deny it.</param>
    public static bool IsGrouped(string text, Match match) => !IsDenied(text, match);

    /// <param name="match">Of <see cref="PhonePatterns.Loose"/>: the words must say that it is one, but for a mobile of Spain.</param>
    public static bool IsLoose(string text, Match match) => !IsDenied(text, match)
        && (IsSpanishMobile(match.ValueSpan) || PhonePatterns.CueBefore().IsMatch(TextAround.Before(text, match))
            || PhonePatterns.CueBehind().IsMatch(TextAround.Behind(text, match)));

    private static bool IsSpanishMobile(ReadOnlySpan<char> value) =>
        value.Length == 9 && value[0] is '6' or '7' && !value.ContainsAnyExceptInRange('0', '9');

    private static bool IsDenied(string text, Match match) =>
        PhonePatterns.CompanyLine().IsMatch(match.ValueSpan) || IsAmount(text, match) || IsOrder(text, match);

    private static bool IsAmount(string text, Match match) =>
        PhonePatterns.CurrencyBefore().IsMatch(TextAround.Before(text, match)) || PhonePatterns.UnitBehind().IsMatch(TextAround.Behind(text, match));

    /// <summary>A country code stands before phones alone.</summary>
    private static bool IsOrder(string text, Match match) =>
        match.ValueSpan[0] != '+' && PersonalDataPatterns.OrderWord().IsMatch(TextAround.Before(text, match));
}
