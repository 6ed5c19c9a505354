using Azure.Storage.Queues;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>A function app with one queue of its own, and host.json's queue section as the test wants it.</summary>
internal static class QueueApp
{
    public static WorkerApp Of(WorkerStorage storage, string queue, string queues = "", string lease = "00:10:00") => new()
    {
        HostJson = """{"extensions":{"queues":{"maxPollingInterval":"00:00:00.2"MORE}}}""".Replace("MORE", queues.Length > 0 ? "," + queues : "", StringComparison.Ordinal),
        Settings =
        {
            ["AzureWebJobsStorage"] = storage.ConnectionString,
            ["Queue"] = queue,
            ["StandIns:MessageLease"] = lease,
        },
    };

    public static async Task<int> CountAsync(QueueClient queue) =>
        await queue.ExistsAsync() ? (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    public static Task IsEmptyAsync(QueueClient queue) =>
        Eventually.TrueAsync(async () => await CountAsync(queue) == 0, $"queue {queue.Name} is empty");
}
