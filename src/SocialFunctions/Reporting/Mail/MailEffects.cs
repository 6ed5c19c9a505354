using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting.Mail;

/// <summary>
/// A mail is an effect: inserted as a row first (who comes second finds it), leased while it is sent, then sent, failed or uncertain.
/// One whose lease ran out may have gone: it is never sent again by itself.
/// </summary>
internal sealed class MailEffects(StorageAreas storage, Brand brand, TimeProvider time)
{
    /// <summary>Begins the row key of a mail.</summary>
    public const string Kind = "mail";

    public const string Intended = "intended";
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Failed = "failed";
    public const string Uncertain = "uncertain";

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>The same for the same edition and recipient, so that a repetition is known as one.</summary>
    public static string MessageId(Brand brand, Edition edition, string recipient) =>
        $"{Keys.Sha256(Encoding.UTF8.GetBytes($"{brand.Id}|{edition}|{recipient}"))[..32]}@{brand.Id}.socialfunctions";

    /// <summary>Intends the mail of an edition to each recipient, and orders those that nobody has tried yet.</summary>
    public async Task IntendAsync(Edition edition, CancellationToken cancellationToken)
    {
        foreach (var recipient in brand.Report.Recipients)
        {
            var order = new MailOrder(edition.ToString(), recipient);
            var isNew = await InsertAsync(order, cancellationToken);
            if (isNew || (await ReadAsync(order, cancellationToken))?.GetString("state") == Intended)
                await OrderAsync(order, TimeSpan.Zero, cancellationToken);
        }
    }

    public async Task OrderAsync(MailOrder order, TimeSpan delay, CancellationToken cancellationToken) =>
        await storage.Queue(QueueNames.Mail).SendMessageAsync(
            new BinaryData(JsonSerializer.SerializeToUtf8Bytes(order)), delay, BatchSender.NeverExpires, cancellationToken);

    public async Task<TableEntity?> ReadAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var row = await storage.Table(TableNames.Effects).GetEntityIfExistsAsync<TableEntity>(
            Partition(order), RowKey(order), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan AgeOf(TableEntity row) => time.GetUtcNow() - (row.GetDateTimeOffset("intendedAt") ?? time.GetUtcNow());

    /// <summary>False when somebody else moved it meanwhile.</summary>
    public async Task<bool> TryMoveAsync(TableEntity row, string state, CancellationToken cancellationToken)
    {
        row["state"] = state;
        // A row that was read holds DateTimeOffset and takes nothing else in its place.
        row["at"] = time.GetUtcNow();
        row["leasedUntil"] = time.GetUtcNow() + Lease;
        try
        {
            var response = await storage.Table(TableNames.Effects).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            row.ETag = response.Headers.ETag ?? row.ETag;
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status == 412)
        {
            return false;
        }
    }

    private async Task<bool> InsertAsync(MailOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var row = new TableEntity(Partition(order), RowKey(order)) { ["state"] = Intended, ["at"] = time.GetUtcNow(), ["intendedAt"] = time.GetUtcNow() };
            await storage.Table(TableNames.Effects).AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    private string Partition(MailOrder order) => $"{brand.Id}|{order.Edition[..10].Replace("-", "", StringComparison.Ordinal)}";

    private static string RowKey(MailOrder order) => $"{Kind}|{order.Edition}|{Keys.Part(order.Recipient)}";
}
