using Azure.Storage.Queues;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>One Azurite for the tests of the worker; each test names queues of its own.</summary>
public sealed class WorkerStorage : IDisposable
{
    public const string Collection = "Worker storage";

    private readonly Azurite azurite = Azurite.Start();

    public string ConnectionString => azurite.ConnectionString;

    public static string NewName() => "q" + Guid.NewGuid().ToString("N");

    /// <summary>With base64 texts, as the genuine host expects them.</summary>
    public QueueClient Queue(string name) =>
        new(ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public void Dispose() => azurite.Dispose();
}
