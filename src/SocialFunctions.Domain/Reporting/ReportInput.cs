using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>All that a report is made from.</summary>
public sealed record ReportInput
{
    public required Brand Brand { get; init; }

    /// <summary>First local day of the brand's time zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last local day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Nothing that happened later exists.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The set to fold, in any order: the period, what came after it, the turns still open before it, and older days to compare with.</summary>
    public required IReadOnlyCollection<StoredMention> Mentions { get; init; }

    /// <summary>The first local day of which <see cref="Mentions"/> holds everything: older ones are not compared with. Null: the day of the oldest mention.</summary>
    public DateOnly? CompleteFrom { get; init; }

    /// <summary>Inbound messages of the period in quarantine; a batch that cannot be read counts one.</summary>
    public int Quarantined { get; init; }

    /// <summary>Followers of the brand's accounts by network, last known at the period's end.</summary>
    public IReadOnlyDictionary<string, long> Followers { get; init; } = new Dictionary<string, long>();

    public CostFigures Cost { get; init; } = new(0, 0);

    /// <summary>Lines of earlier ledgers: turns that had closed keep their department and due.</summary>
    public IReadOnlyCollection<LedgerLine> Ledger { get; init; } = [];
}
