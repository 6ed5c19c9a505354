using System.Globalization;
using Azure.Data.Tables;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>What an account has spent on the network's current day: a running total under the account's lease, so never counted twice.</summary>
/// <param name="Day"><c>yyyyMMdd</c> by the network's clock.</param>
internal sealed record DaySpend(string Day, long Calls, decimal Units, decimal Dollars)
{
    public static DaySpend None { get; } = new("", 0, 0, 0);

    public decimal In(BudgetUnit unit) => unit switch
    {
        BudgetUnit.Calls => Calls,
        BudgetUnit.Units => Units,
        _ => Dollars,
    };

    /// <summary>The same when it is of <paramref name="day"/>, else nothing spent yet.</summary>
    public DaySpend On(string day) => Day == day ? this : None with { Day = day };

    public DaySpend Plus(PollMeter meter) => this with { Calls = Calls + meter.Calls, Units = Units + meter.Units, Dollars = Dollars + meter.Dollars };

    /// <summary>Numbers as text: a table's number is binary, and cents would not add up.</summary>
    public void Write(TableEntity row)
    {
        row.Put("spendDay", Day.Length == 0 ? null : Day);
        row.Put("calls", Calls);
        row.Put("units", Units.ToString(CultureInfo.InvariantCulture));
        row.Put("dollars", Dollars.ToString(CultureInfo.InvariantCulture));
    }

    public static DaySpend Read(TableEntity row) =>
        new(row.GetString("spendDay") ?? "", row.GetInt64("calls") ?? 0, Number(row.GetString("units")), Number(row.GetString("dollars")));

    private static decimal Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
