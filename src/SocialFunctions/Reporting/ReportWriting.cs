using System.Diagnostics;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Telemetry;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Reporting;

/// <summary>Writes an edition: reads the set, folds it, renders it, stores it; a day's ledger with it.</summary>
internal sealed class ReportWriting(
    MentionWindow window, QuarantinedMentions quarantined, SpendLedger spend, EditionStore editions, BrandSource source, Brand brand)
{
    public async Task<Report> WriteAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        Report? report = null;
        await TracedStep.RunAsync(
            ReportingTelemetry.Source, "write report", ActivityKind.Internal, header: null, async () => report = await MakeAsync(request, cancellationToken));
        ReportingTelemetry.ReportsWritten.Add(1);
        return report!;
    }

    private async Task<Report> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var input = await InputAsync(request, cancellationToken);
        var facts = ReportFacts.Of(input);
        var report = ReportBuilder.Build(facts);
        var html = await ReportHtml.RenderAsync(report, brand, cancellationToken);
        await editions.KeepBrandFileAsync(source.Text, cancellationToken);
        await editions.WriteAsync(new Edition(request.From, request.To), ReportJson.Write(report), html, cancellationToken);
        if (request.From == request.To)
            await WriteLedgerAsync(request.From, facts, cancellationToken);
        // Of the many that it counts, those that it shows one by one.
        MentionTraces.Link(report.Waiting.Select(turn => new MentionId(turn.Network, turn.Id)));
        return report;
    }

    /// <summary>Folds a day again after something came late; the edition that was sent stays as it was. True when its ledger changed.</summary>
    public async Task<bool> RefoldAsync(DateOnly day, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        await WriteLedgerAsync(day, ReportFacts.Of(await InputAsync(new ReportRequest(day, day, asOf), cancellationToken)), cancellationToken);

    private async Task<ReportInput> InputAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var start = LocalDay.Start(request.From, brand.TimeZone);
        var days = await editions.LedgerDaysAsync(cancellationToken);
        var before = days.LastOrDefault(day => day < request.From) is var last && last != default
            ? await editions.LedgerAsync(last, cancellationToken)
            : [];
        var carried = before.Where(line => line.State == TurnState.Open).Select(line => new MentionId(line.Network, line.Id)).ToList();
        var mentions = await window.LoadAsync(start, request.AsOf, carried, cancellationToken);
        return new ReportInput
        {
            Brand = brand,
            From = request.From,
            To = request.To,
            AsOf = request.AsOf,
            Mentions = mentions,
            CompleteFrom = FirstDay(mentions, start - MentionWindow.LookBack),
            Quarantined = await quarantined.CountAsync(new Edition(request.From, request.To), mentions, request.AsOf, cancellationToken),
            Followers = await spend.FollowersAsync(request.To, cancellationToken),
            Cost = request.CostSince is { } since
                ? await spend.SumAsync(DateOnly.FromDateTime(since.UtcDateTime), DateOnly.MaxValue, since, cancellationToken)
                : await spend.SumAsync(request.From, request.To, null, cancellationToken),
            Ledger = [.. before, .. await LedgersAsync(days.Where(day => day >= request.From && day <= request.To), cancellationToken)],
        };
    }

    private async Task<IReadOnlyList<LedgerLine>> LedgersAsync(IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var lines = new List<LedgerLine>();
        foreach (var day in days)
            lines.AddRange(await editions.LedgerAsync(day, cancellationToken));
        return lines;
    }

    /// <summary>What the window was read for; a message that a reply hangs from may be far older and says nothing about its day.</summary>
    private DateOnly? FirstDay(IEnumerable<StoredMention> mentions, DateTimeOffset windowStart) => mentions
        .Where(mention => mention.PublishedAt >= windowStart)
        .Select(mention => (DateOnly?)LocalDay.Of(mention.PublishedAt, brand.TimeZone))
        .Min();

    private async Task<bool> WriteLedgerAsync(DateOnly day, ReportFacts facts, CancellationToken cancellationToken)
    {
        var lines = Ledger.Of(day, facts);
        if (lines.SequenceEqual(await editions.LedgerAsync(day, cancellationToken)))
            return false;
        await editions.WriteLedgerAsync(day, lines, cancellationToken);
        return true;
    }
}
