using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

internal sealed class QuarantineClassified(PoisonIntake intake)
{
    [Function(nameof(QuarantineClassified))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.ClassifiedPoison, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await intake.KeepAsync(QueueNames.Classified, message, cancellationToken);
}
