using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

internal sealed class QuarantinePolls(PoisonIntake intake)
{
    [Function(nameof(QuarantinePolls))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.PollsPoison, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await intake.KeepAsync(QueueNames.Polls, message, cancellationToken);
}
