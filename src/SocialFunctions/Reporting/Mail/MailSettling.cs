using System.Text;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Names the mails that nobody can be sure of, and does with one what a person decides who has asked its recipient.</summary>
internal sealed partial class MailSettling(StorageAreas storage, MailEffects effects, Brand brand, ILogger<MailSettling> logger)
{
    public async Task<IReadOnlyList<UnsettledMail>> ListAsync(CancellationToken cancellationToken)
    {
        var mails = new List<UnsettledMail>();
        await foreach (var row in RowsAsync().WithCancellation(cancellationToken))
            mails.Add(Of(row));
        return mails;
    }

    /// <param name="again">It did not come: send it once more. False: it came.</param>
    public async Task<SettleOutcome> SettleAsync(string id, bool again, CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync().WithCancellation(cancellationToken))
        {
            if (IdOf(row) == id)
                return again ? await SendAgainAsync(row, cancellationToken) : await MoveAsync(row, MailEffects.Sent, cancellationToken);
        }

        return new SettleOutcome.Unknown();
    }

    private async Task<SettleOutcome> SendAgainAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (Of(row) is not { Recipient: { } recipient } mail)
            return new SettleOutcome.Refused("Its recipient is not in the brand file any more: settle it as sent.");

        // It has its day of tries again.
        row["intendedAt"] = effects.Now;
        var outcome = await MoveAsync(row, MailEffects.Intended, cancellationToken);
        // Whoever is cut off between the two says it again: a second order of the same mail sends nothing.
        if (outcome is SettleOutcome.Settled)
            await effects.OrderAsync(new MailOrder(mail.Edition, recipient), TimeSpan.Zero, cancellationToken);
        return outcome;
    }

    private async Task<SettleOutcome> MoveAsync(TableEntity row, string state, CancellationToken cancellationToken)
    {
        if (!await effects.TryMoveAsync(row, state, cancellationToken))
            return new SettleOutcome.Refused("It changed meanwhile: look at it again.");
        var mail = Of(row);
        LogSettled(mail.Edition, state);
        return new SettleOutcome.Settled(mail);
    }

    private Azure.AsyncPageable<TableEntity> RowsAsync() => storage.Table(TableNames.Effects).QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
        $"PartitionKey ge {brand.Id + "|"} and PartitionKey lt {brand.Id + "}"} and RowKey ge {MailEffects.Kind + "|"} and RowKey lt {MailEffects.Kind + "}"} and state ne {MailEffects.Sent} and state ne {MailEffects.Sending}"));

    private UnsettledMail Of(TableEntity row)
    {
        var parts = row.RowKey.Split('|');
        return new UnsettledMail(
            IdOf(row), parts[1], brand.Report.Recipients.FirstOrDefault(recipient => Keys.Part(recipient) == parts[2]),
            row.GetString("state"), row.GetDateTimeOffset("at"));
    }

    private static string IdOf(TableEntity row) => Keys.Sha256(Encoding.UTF8.GetBytes($"{row.PartitionKey}\n{row.RowKey}"))[..16];

    [LoggerMessage(5005, LogLevel.Information, "A person settled a mail of the report of {Edition}: it is {State}.")]
    private partial void LogSettled(string edition, string state);
}
