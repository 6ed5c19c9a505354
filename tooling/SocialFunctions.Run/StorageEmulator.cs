using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SocialFunctions.Run;

/// <summary>Azurite on free ports: in memory, or in a folder that keeps.</summary>
internal sealed class StorageEmulator : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The emulator's published key: the same for everybody, a secret of nobody.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ChildProcess process;
    private readonly int[] ports;

    private StorageEmulator(ChildProcess process, int[] ports) => (this.process, this.ports) = (process, ports);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/{Account};";

    public int ProcessId => process.Id;

    /// <summary>Null when it does not come up within a minute.</summary>
    public static async Task<StorageEmulator?> StartAsync(DirectoryInfo? folder, CancellationToken cancellationToken)
    {
        int[] ports = [FreePort.Next(), FreePort.Next(), FreePort.Next()];
        folder?.Create();
        string[] store = folder is null ? ["--inMemoryPersistence"] : ["--location", folder.FullName];
        var process = ChildProcess.Start(
            "node",
            [
                Checkout.Of("tooling", "node_modules", "azurite", "dist", "src", "azurite.js"), .. store,
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
            ],
            Checkout.Root,
            new Dictionary<string, string>(),
            onLine: null);
        var emulator = new StorageEmulator(process, ports);
        if (await emulator.ListensAsync(cancellationToken))
            return emulator;
        await emulator.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task<bool> ListensAsync(CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < Patience && !process.HasExited)
        {
            if ((await Task.WhenAll(ports.Select(port => AnswersAsync(port, cancellationToken)))).All(answers => answers))
                return true;
            await Task.Delay(50, cancellationToken);
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
