using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Makes a turn's line. Department and due are those stored when the turn closed: a later refold keeps them.</summary>
internal static class LedgerEntry
{
    /// <param name="earlier">The line of an earlier ledger, if there is one.</param>
    public static LedgerLine Of(string network, Turn turn, Brand brand, LedgerLine? earlier)
    {
        var kept = earlier is { IsClosed: true } && turn.State != TurnState.Open ? earlier : null;
        var department = kept is null ? turn.Department : kept.Department;
        var priority = kept?.Priority ?? turn.Priority;
        var sameReply = kept?.ReplyId is { } reply && reply == turn.Reply?.Id && kept.OpenedAt == turn.Opening.At;
        return new LedgerLine
        {
            Network = network,
            Id = turn.Opening.Id,
            OpenedAt = turn.Opening.At.ToUniversalTime(),
            State = turn.State,
            ReplyId = turn.Reply?.Id,
            ReplyAt = turn.Reply?.At.ToUniversalTime(),
            DismissedAt = turn.DismissedAt?.ToUniversalTime(),
            Due = kept is null ? TurnTerms.Due(brand, department, priority, turn.Opening.At) : kept.Due,
            Department = department,
            Priority = priority,
            Rule = kept is null ? turn.Opening.Rule : kept.Rule,
            ResponseSeconds = turn.ResponseTime?.TotalSeconds,
            BusinessSeconds = sameReply ? kept!.BusinessSeconds : TurnTerms.BusinessTime(brand, department, turn)?.TotalSeconds,
            ArrivedLate = TurnTerms.ArrivedLate(turn.Opening),
            ClockAnomaly = turn.ClockAnomaly,
            BrandFile = kept?.BrandFile ?? brand.Hash,
        };
    }
}
