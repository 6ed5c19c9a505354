using Microsoft.Extensions.Logging;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Empties a poison queue into quarantine at once: the runtime's copy there would expire after 7 days.</summary>
internal sealed partial class PoisonIntake(QuarantineStore quarantine, FailureNotes failures, BatchReader batches, ILogger<PoisonIntake> logger)
{
    public async Task KeepAsync(string queue, BinaryData message, CancellationToken cancellationToken)
    {
        var reason = await failures.ReasonAsync(message, cancellationToken);
        // What a message only names is copied, since claims are removed after 30 days.
        var body = queue is QueueNames.Mentions or QueueNames.Classified ? await batches.WholeAsync(message, cancellationToken) : message;
        await quarantine.KeepAsync(queue, body, reason, cancellationToken);
        LogKept(queue);
    }

    [LoggerMessage(6001, LogLevel.Error, "A message of queue {Queue} could not be processed and was kept in quarantine.")]
    private partial void LogKept(string queue);
}
