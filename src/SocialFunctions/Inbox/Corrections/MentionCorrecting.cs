using System.Diagnostics;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>
/// Keeps what a person said of a mention and applies it at once: the corrected version goes the way of every version, through
/// truth, cases and markers. After a kill in between, the same correction sent again completes it.
/// </summary>
internal sealed class MentionCorrecting(
    StorageAreas storage, MentionLookup lookup, CorrectedMentions versions, MentionRouting routing, Brand brand, TimeProvider time)
{
    private const int MostRounds = 12;

    public async Task<CorrectionResult> CorrectAsync(CorrectionBody body, CancellationToken cancellationToken)
    {
        if (await lookup.FindAsync([body.Mention], cancellationToken) is not [var (_, mention)])
            return new CorrectionResult.Unknown();
        if (Refusal(mention) is { } reason)
            return new CorrectionResult.Refused(reason);
        var corrected = versions.Under(mention, await KeepAsync(body, mention, cancellationToken));
        var started = time.GetUtcNow();
        await TracedStep.RunAsync(RoutingTelemetry.Source, "correct", ActivityKind.Server, header: null, async () =>
        {
            await routing.RouteAsync([corrected], cancellationToken);
            MentionTraces.Record(RoutingTelemetry.Source, "mention corrected", "correction", [body.Mention], started);
        });
        return new CorrectionResult.Corrected(corrected);
    }

    private static string? Refusal(StoredMention mention) => mention switch
    {
        { Mention.Deleted: true } => $"Mention {mention.Identity} has been deleted: there is no text left to judge.",
        { IsInbound: false } => $"Mention {mention.Identity} is the brand's own: only what others wrote is classified.",
        { Classification: null } => $"Mention {mention.Identity} has no classification to correct.",
        _ => null,
    };

    private async Task<Correction> KeepAsync(CorrectionBody body, StoredMention mention, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Corrections);
        for (var round = 0; round < MostRounds; round++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(brand.Id, Keys.CorrectionRow(body.Mention), cancellationToken: cancellationToken);
            var read = found.HasValue ? found.Value! : null;
            var foundBefore = mention.Found ?? mention.Classification!;
            var correction = Next(body, mention.Mention.Text, foundBefore, read is null ? null : CorrectionColumns.Read(read));
            var row = CorrectionRows.Write(brand.Id, body, correction, foundBefore, read);
            if (read is not null && row.SaysTheSame(read))
                return correction;
            if (await RowWriter.TryWriteAsync(table, [RowWriter.AddOrReplace(row, read)], cancellationToken))
                return correction;
        }

        throw new InvalidOperationException($"The correction of {body.Mention} changed under {MostRounds} tries to write: send it again.");
    }

    /// <summary>Adds to what was said of the same text before; the same once more changes nothing, not even its instant.</summary>
    private Correction Next(CorrectionBody body, string text, MessageClassification foundBefore, Correction? before)
    {
        var now = time.GetUtcNow();
        var said = body.At(now, text);
        if (before is null)
            return said;
        var all = before.IsFor(text) ? said.After(before, before.Intent ?? foundBefore.Intent) : said;
        // Clocks of instances differ: the later correction is the one that was kept later.
        return all with { At = before.At } == before ? before : all with { At = now > before.At ? now : before.At.AddTicks(1) };
    }
}
