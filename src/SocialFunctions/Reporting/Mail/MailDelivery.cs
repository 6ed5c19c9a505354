using System.Net.Mail;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Sends one mail of an edition, at most once.</summary>
internal sealed partial class MailDelivery(
    MailEffects effects, EditionStore editions, IMailSender sender, Brand brand, TimeProvider time, ILogger<MailDelivery> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>How long a mail that surely did not go is tried again: a server that is away for a night costs no report.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task RunAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await effects.ReadAsync(order, cancellationToken) is not { } row)
            return;
        switch (row.GetString("state"))
        {
            case MailEffects.Sending when row.GetDateTimeOffset("leasedUntil") is { } until && until > time.GetUtcNow():
                // Somebody is at it, or died at it: the end of the lease will tell.
                await effects.OrderAsync(order, until - time.GetUtcNow(), cancellationToken);
                return;
            case MailEffects.Sending:
                LogUncertain(order.Edition);
                ReportingTelemetry.Mailed(MailEffects.Uncertain);
                await effects.TryMoveAsync(row, MailEffects.Uncertain, cancellationToken);
                return;
            case MailEffects.Intended:
                await SendAsync(order, row, cancellationToken);
                return;
        }
    }

    private async Task SendAsync(MailOrder order, TableEntity row, CancellationToken cancellationToken)
    {
        using var mail = await ComposeAsync(order, cancellationToken);
        if (!await effects.TryMoveAsync(row, MailEffects.Sending, cancellationToken))
            return;
        try
        {
            await sender.SendAsync(mail, cancellationToken);
        }
        catch (Exception failure) when (failure is SmtpException or IOException or TimeoutException or UnauthorizedAccessException)
        {
            // The outcome is written even while the host is stopping.
            await SettleAsync(order, row, failure);
            return;
        }

        await effects.TryMoveAsync(row, MailEffects.Sent, CancellationToken.None);
        ReportingTelemetry.Mailed(MailEffects.Sent);
        LogSent(order.Edition);
    }

    private async Task SettleAsync(MailOrder order, TableEntity row, Exception failure)
    {
        var state = MailFate.After(failure);
        if (state == MailEffects.Intended && effects.AgeOf(row) >= Patience)
            state = MailEffects.Failed;
        await effects.TryMoveAsync(row, state, CancellationToken.None);
        ReportingTelemetry.Mailed(state);
        if (state == MailEffects.Intended)
        {
            // Not by a throw: the queue's retries are over within a minute, long before a server is back.
            await effects.OrderAsync(order, Pause, CancellationToken.None);
            LogPostponed(order.Edition, Pause.TotalMinutes, failure.GetType().Name);
            return;
        }

        LogNotSent(order.Edition, state, failure.GetType().Name);
    }

    private async Task<MailMessage> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (!Edition.TryParse(order.Edition, out var edition)
            || await editions.ReadAsync(edition, "json", cancellationToken) is not { } json
            || await editions.ReadAsync(edition, "html", cancellationToken) is not { } html)
            throw new InvalidOperationException($"The report of {order.Edition} is not stored, so it cannot be mailed.");
        return ReportMail.Compose(ReportJson.Read(json), brand, html, order.Recipient, MailEffects.MessageId(brand, edition, order.Recipient));
    }

    [LoggerMessage(5001, LogLevel.Information, "The report of {Edition} was mailed.")]
    private partial void LogSent(string edition);

    [LoggerMessage(5002, LogLevel.Error, "A mail of the report of {Edition} is {State} ({Failure}): health shows it.")]
    private partial void LogNotSent(string edition, string state, string failure);

    [LoggerMessage(5004, LogLevel.Warning, "A mail of the report of {Edition} did not go ({Failure}): it is tried again in {Minutes} minutes.")]
    private partial void LogPostponed(string edition, double minutes, string failure);

    [LoggerMessage(5003, LogLevel.Error, "A mail of the report of {Edition} may or may not have gone: it is not repeated, and waits in health for a person.")]
    private partial void LogUncertain(string edition);
}
