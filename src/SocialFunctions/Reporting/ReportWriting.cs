using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Reporting;

/// <summary>Writes an edition: reads the set, folds it, renders it, stores it; a day's ledger with it.</summary>
internal sealed class ReportWriting(
    MentionWindow window, QuarantinedMentions quarantined, SpendLedger spend, EditionStore editions, BrandSource source, Brand brand, TimeProvider time)
{
    public async Task<Report> WriteAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var input = await InputAsync(request, cancellationToken);
        var facts = ReportFacts.Of(input);
        var report = ReportBuilder.Build(facts);
        var html = await ReportHtml.RenderAsync(report, brand, cancellationToken);
        await editions.KeepBrandFileAsync(source.Text, cancellationToken);
        await editions.WriteAsync(new Edition(request.From, request.To), ReportJson.Write(report), html, cancellationToken);
        if (request.From == request.To)
            await WriteLedgerAsync(request.From, facts, cancellationToken);
        return report;
    }

    /// <summary>Folds a day again after something came late; the edition that was sent stays as it was. True when its ledger changed.</summary>
    public async Task<bool> RefoldAsync(DateOnly day, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        await WriteLedgerAsync(day, ReportFacts.Of(await InputAsync(new ReportRequest(day, day, asOf), cancellationToken)), cancellationToken);

    private async Task<ReportInput> InputAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var start = LocalDay.Start(request.From, brand.TimeZone);
        var end = LocalDay.End(request.To, brand.TimeZone);
        var before = await editions.LedgerAsync(request.From.AddDays(-1), cancellationToken);
        var carried = before.Where(line => line.State == TurnState.Open).Select(line => new MentionId(line.Network, line.Id)).ToList();
        var mentions = await window.LoadAsync(start, request.AsOf, carried, cancellationToken);
        var spentUntil = request.CostSince is null ? end.AddTicks(-1) : time.GetUtcNow();
        return new ReportInput
        {
            Brand = brand,
            From = request.From,
            To = request.To,
            AsOf = request.AsOf,
            Mentions = mentions,
            Quarantined = await quarantined.CountAsync(new Edition(request.From, request.To), mentions, request.AsOf, cancellationToken),
            Cost = await spend.SumAsync(request.CostSince ?? start, spentUntil, request.CostSince, cancellationToken),
            Ledger = [.. before, .. await editions.LedgerAsync(request.From, cancellationToken)],
        };
    }

    private async Task<bool> WriteLedgerAsync(DateOnly day, ReportFacts facts, CancellationToken cancellationToken)
    {
        var lines = Ledger.Of(day, facts);
        if (lines.SequenceEqual(await editions.LedgerAsync(day, cancellationToken)))
            return false;
        await editions.WriteLedgerAsync(day, lines, cancellationToken);
        return true;
    }
}
