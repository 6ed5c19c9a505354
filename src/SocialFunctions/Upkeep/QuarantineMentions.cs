using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

internal sealed class QuarantineMentions(PoisonIntake intake)
{
    [Function(nameof(QuarantineMentions))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.MentionsPoison, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await intake.KeepAsync(QueueNames.Mentions, message, cancellationToken);
}
