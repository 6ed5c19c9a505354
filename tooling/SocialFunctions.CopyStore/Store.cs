using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SocialFunctions.CopyStore;

/// <summary>A storage account and the clients of its three services.</summary>
internal sealed partial record Store(string Name, TableServiceClient Tables, QueueServiceClient Queues, BlobServiceClient Blobs)
{
    /// <summary>What the Functions host keeps for itself begins so; it makes its own in a new account.</summary>
    private const string OfTheHost = "azure";

    /// <param name="account">A connection string, or the name of an account, for which the caller's identity is used.</param>
    /// <returns>Null when it is neither; <paramref name="problems"/> says so.</returns>
    public static Store? Of(string variable, string? account, List<string> problems)
    {
        if (account is not null && AccountName().IsMatch(account))
        {
            var identity = new DefaultAzureCredential();
            return new Store(
                account, new TableServiceClient(Address(account, "table"), identity), new QueueServiceClient(Address(account, "queue"), identity),
                new BlobServiceClient(Address(account, "blob"), identity));
        }

        try
        {
            if (!string.IsNullOrWhiteSpace(account))
            {
                var tables = new TableServiceClient(account);
                return new Store(tables.Uri.ToString(), tables, new QueueServiceClient(account), new BlobServiceClient(account));
            }
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            // Said below, without the text: it may hold a key.
        }

        problems.Add($"{variable} must be the name of a storage account, or its connection string.");
        return null;
    }

    /// <summary>The queues that hold messages, and how many.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<string>();
        await foreach (var queue in Queues.GetQueuesAsync(cancellationToken: cancellationToken))
        {
            var properties = await Queues.GetQueueClient(queue.Name).GetPropertiesAsync(cancellationToken);
            if (IsOfTheApp(queue.Name) && properties.Value.ApproximateMessagesCount > 0)
                waiting.Add($"{queue.Name} {properties.Value.ApproximateMessagesCount}");
        }

        return waiting;
    }

    public static bool IsOfTheApp(string name) => !name.StartsWith(OfTheHost, StringComparison.OrdinalIgnoreCase) && !name.StartsWith('$');

    private static Uri Address(string account, string service) => new($"https://{account}.{service}.core.windows.net");

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
