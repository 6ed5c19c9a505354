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
    private readonly string scheme;

    private StorageEmulator(ChildProcess process, int[] ports, string scheme) => (this.process, this.ports, this.scheme) = (process, ports, scheme);

    public Uri Blobs => Address(0);

    public Uri Queues => Address(1);

    public Uri Tables => Address(2);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol={scheme};AccountName={Account};AccountKey={Key};BlobEndpoint={Blobs};QueueEndpoint={Queues};TableEndpoint={Tables};";

    public int ProcessId => process.Id;

    /// <summary>Null when it does not come up within a minute.</summary>
    /// <param name="certificate">With it, https and tokens of an identity.</param>
    public static async Task<StorageEmulator?> StartAsync(
        DirectoryInfo? folder, CancellationToken cancellationToken, EmulatorCertificate? certificate = null)
    {
        int[] ports = [FreePort.Next(), FreePort.Next(), FreePort.Next()];
        folder?.Create();
        string[] store = folder is null ? ["--inMemoryPersistence"] : ["--location", folder.FullName];
        string[] tokens = certificate is null ? [] : ["--oauth", "basic", "--cert", certificate.File.FullName, "--key", certificate.Key.FullName];
        var process = ChildProcess.Start(
            "node",
            [
                Checkout.Of("tooling", "node_modules", "azurite", "dist", "src", "azurite.js"), .. store, .. tokens,
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
            ],
            Checkout.Root,
            new Dictionary<string, string>(),
            onLine: null);
        var emulator = new StorageEmulator(process, ports, certificate is null ? "http" : "https");
        if (await emulator.ListensAsync(cancellationToken))
            return emulator;
        await emulator.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>At once: what it keeps in memory is lost either way.</summary>
    public void Kill() => process.Kill();

    private Uri Address(int service) => new($"{scheme}://127.0.0.1:{ports[service]}/{Account}");

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
