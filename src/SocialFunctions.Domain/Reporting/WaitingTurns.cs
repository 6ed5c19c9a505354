using System.Globalization;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>The most pressing open turns, of the period and carried over from before: by priority, then the nearest due.</summary>
internal static class WaitingTurns
{
    private const int Most = 20;
    private const int ExcerptLength = 140;

    /// <summary>All open turns, of the period and from before.</summary>
    public static IEnumerable<LedgerLine> In(ReportFacts facts) => facts.Turns
        .Where(turn => turn.Line.State == TurnState.Open && turn.Day <= facts.Input.To)
        .Select(turn => turn.Line);

    public static IReadOnlyList<OpenTurn> Of(ReportFacts facts)
    {
        var lines = In(facts)
            // An allergy of this morning comes before last week's chatter, however long that is overdue.
            .OrderByDescending(line => line.Priority)
            .ThenBy(line => line.Due ?? DateTimeOffset.MaxValue)
            .ThenBy(line => line.OpenedAt)
            .ThenBy(line => line.Network, StringComparer.Ordinal)
            .ThenBy(line => line.Id, StringComparer.Ordinal)
            .Take(Most)
            .ToArray();
        var openings = lines.Select(line => line.Opening).ToHashSet();
        var mentions = facts.Known.Where(mention => openings.Contains(mention.Identity)).ToDictionary(mention => mention.Identity);
        return [.. lines.Select(line => Open(line, mentions[line.Opening], facts.Input.AsOf))];
    }

    private static OpenTurn Open(LedgerLine line, StoredMention stored, DateTimeOffset asOf)
    {
        var deleted = stored.IsDeleted(asOf);
        var text = deleted ? "" : stored.Mention.Text;
        var judged = stored.Classification;
        var found = PersonalDataFinder.Find(text);
        return new(
            line.Network, line.Id, stored.Mention.Url, stored.Mention.Author.Handle, Excerpt(PersonalDataMask.Of(text, found)),
            line.OpenedAt, line.Due, line.Department, line.Priority.ToString().ToLowerInvariant(), line.Rule, stored.Mention.Author.Name)
        {
            Intent = judged?.Intent.ToString().ToLowerInvariant(),
            Urgency = judged?.Urgency.ToString().ToLowerInvariant(),
            Sensitive = judged?.Sensitive,
            Cues = deleted || judged is null ? [] : judged.Cues,
            PersonalData = [.. found.Select(span => span.Kind).Distinct()],
        };
    }

    /// <summary>At most 140 characters, cut where no emoji or accent is torn apart.</summary>
    private static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength)
            return text;
        var length = 0;
        for (var next = 0; next < ExcerptLength; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
            length = next;
        return string.Concat(text.AsSpan(0, length).TrimEnd(), "…");
    }
}
