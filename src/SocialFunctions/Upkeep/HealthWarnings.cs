namespace SocialFunctions.Upkeep;

/// <summary>What somebody should look at, in plain words.</summary>
internal static class HealthWarnings
{
    /// <param name="tooOld">A message put in before this instant has waited too long.</param>
    public static IEnumerable<string> Of(
        IReadOnlyDictionary<string, QueueState> queues, int quarantined, int uncertainEffects, int failedEffects, DateTimeOffset tooOld)
    {
        foreach (var (name, queue) in queues)
        {
            if (queue.Oldest < tooOld)
                yield return $"Queue {name} holds a message older than 24 hours.";
        }

        if (quarantined > 0)
            yield return $"{quarantined} messages are in quarantine: find the cause by GET /api/quarantine, then POST /api/quarantine/replay.";
        if (uncertainEffects > 0)
            yield return $"{uncertainEffects} mails may or may not have gone out: ask the recipients, whom GET /api/mails names; they are not sent again by themselves.";
        if (failedEffects > 0)
            yield return $"{failedEffects} mails of the last days were refused by the mail server for good, or could not be sent for a day: check the recipients in the brand file and the settings Mail__*.";
    }
}
