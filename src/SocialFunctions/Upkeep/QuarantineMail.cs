using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

internal sealed class QuarantineMail(PoisonIntake intake)
{
    [Function(nameof(QuarantineMail))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.MailPoison, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await intake.KeepAsync(QueueNames.Mail, message, cancellationToken);
}
