namespace SocialFunctions.Networks.Polling;

/// <summary>Counts what one run spends, and says when the day's budget is used up. Not for several threads.</summary>
/// <param name="unit">What the budget is counted in.</param>
/// <param name="left">What is left of the day's budget.</param>
public sealed class PollMeter(BudgetUnit unit, decimal left)
{
    public long Calls { get; private set; }

    public decimal Units { get; private set; }

    public decimal Dollars { get; private set; }

    /// <summary>What the network said last; null when it said nothing.</summary>
    public RateLimit? Limit { get; set; }

    /// <summary>No call is made from then on: a run must end before the app's host ends it, and before its hold on the account does. Null: no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of the budget, kept back for streams that weigh more than the one that is read.</summary>
    public decimal Reserve { get; set; }

    public bool IsSpent => Spent >= left - Reserve;

    private decimal Spent => unit switch
    {
        BudgetUnit.Calls => Calls,
        BudgetUnit.Units => Units,
        _ => Dollars,
    };

    /// <summary>A call that was made, also one that failed; what it turned out to cost may be charged afterwards.</summary>
    public void Charge(long calls = 0, decimal units = 0, decimal dollars = 0)
    {
        Calls += calls;
        Units += units;
        Dollars += dollars;
    }
}
