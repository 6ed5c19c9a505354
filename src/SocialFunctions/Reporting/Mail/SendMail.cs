using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Reporting.Mail;

internal sealed class SendMail(MailDelivery delivery, FailureNotes failures)
{
    [Function(nameof(SendMail))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Mail, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => delivery.RunAsync(MailOrder.Read(message), token), cancellationToken);
}
