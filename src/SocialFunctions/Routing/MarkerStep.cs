using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>Step 4: marks each view that must be made again: hours, written reports, and cases that only MendViews can put right.</summary>
internal sealed class MarkerStep(StorageAreas storage, Brand brand, ReportMarkers reports)
{
    public async Task RunAsync(IReadOnlyList<RoutingNotes> networks, CancellationToken cancellationToken)
    {
        await MarkHoursAsync(networks, cancellationToken);
        await MarkReportsAsync(networks, cancellationToken);
        foreach (var notes in networks)
            await MarkCasesAsync(notes, cancellationToken);
    }

    private async Task MarkHoursAsync(IReadOnlyList<RoutingNotes> networks, CancellationToken cancellationToken)
    {
        var hours = networks.SelectMany(notes => notes.Places.Values.Concat(notes.PlacedReplies)).Select(Keys.Hour).Distinct();
        await PutAsync(TableNames.Hours, [.. hours.Select(hour => new TableEntity(brand.Id, Keys.Marker + hour))], cancellationToken);
    }

    /// <summary>Where no case was concerned; the others have been marked with their cases.</summary>
    private Task MarkReportsAsync(IReadOnlyList<RoutingNotes> networks, CancellationToken cancellationToken) => reports.MarkAsync(
        networks.Where(notes => notes.CaseChanges.Count == 0).SelectMany(notes => notes.TouchedDays), cancellationToken);

    private async Task MarkCasesAsync(RoutingNotes notes, CancellationToken cancellationToken)
    {
        var joins = notes.ConversationsToJoin.Select(id => MendMarkers.OfJoin(brand.Id, notes.Network, id));
        var handles = notes.HandlesAddressed.Select(handle => MendMarkers.OfHandle(brand.Id, notes.Network, handle));
        await PutAsync(TableNames.Cases, [.. joins, .. handles], cancellationToken);
    }

    private async Task PutAsync(string table, IReadOnlyList<TableEntity> markers, CancellationToken cancellationToken)
    {
        var actions = markers.Select(marker => new TableTransactionAction(TableTransactionActionType.UpsertReplace, marker)).ToList();
        await RowWriter.TryWriteAsync(storage.Table(table), actions, cancellationToken);
    }
}
