using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;
using Xunit.Abstractions;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>The figures of metrics.md that real data must give, through queues, tables and the report.</summary>
public sealed class RealConversationsTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [SharedDataFact("conversations", "support-en.csv")]
    public async Task Support_en_gives_its_figures_at_a_low_cost()
    {
        await using var app = await RunningApp.StartAsync();
        var report = await FeedAsync(app, SupportEn.Read(SharedData.Find("conversations", "support-en.csv")!));
        Check(report, 2_083, 692, 22_811);
        output.WriteLine($"{report.Cost.StorageTransactions} operations for 5,000 mentions: {report.Cost.StorageTransactions / 5_000.0:0.000} a mention.");
        Assert.InRange(report.Cost.StorageTransactions / 5_000.0, 0.01, 0.40);
    }

    [SharedDataFact("conversations", "care-en.json")]
    public async Task Care_en_gives_its_figures()
    {
        await using var app = await RunningApp.StartAsync();
        Check(await FeedAsync(app, CareEn.Read(SharedData.Find("conversations", "care-en.json")!)), 523, 7_419.413, 289_915.184);
    }

    [SharedDataFact("conversations", "bank-es.csv")]
    public async Task Bank_es_gives_its_figures()
    {
        await using var app = await RunningApp.StartAsync();
        Check(await FeedAsync(app, BankEs.Read(SharedData.Find("conversations", "bank-es.csv")!)), 406, 330.5, 1_605.5);
    }

    private static async Task<Report> FeedAsync(RunningApp app, IReadOnlyList<Mention> mentions)
    {
        await app.ImportAsync(mentions);
        await app.DrainAsync();
        return await app.ReportAsync(Day(mentions.Min(mention => mention.PublishedAt)), Day(mentions.Max(mention => mention.PublishedAt)), AsOf);
    }

    private static DateOnly Day(DateTimeOffset? instant) => DateOnly.FromDateTime(instant!.Value.UtcDateTime);

    private static void Check(Report report, int answered, double median, double p90)
    {
        Assert.Equal(answered, report.Response.Messages.Answered);
        Assert.Equal(median, report.Response.Messages.MedianSeconds!.Value, 0.5);
        Assert.Equal(p90, report.Response.Messages.P90Seconds!.Value, 0.5);
    }
}
