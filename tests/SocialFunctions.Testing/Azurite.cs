using SocialFunctions.Run;

namespace SocialFunctions.Testing;

/// <summary>A storage emulator of its own on free ports, in memory, from <c>tooling/node_modules</c>; gone when disposed.</summary>
public sealed class Azurite : IDisposable
{
    private readonly StorageEmulator emulator;

    private Azurite(StorageEmulator emulator) => this.emulator = emulator;

    public string ConnectionString => emulator.ConnectionString;

    /// <summary>Starts one and waits until it listens; at most 60 s.</summary>
    public static Azurite Start()
    {
        if (!File.Exists(RepositoryRoot.Of("tooling", "node_modules", "azurite", "dist", "src", "azurite.js")))
            throw new InvalidOperationException("Azurite is not installed: run ./test, or `npm ci` in tooling/.");
        // Fixtures' constructors cannot wait in any other way; nothing here needs the thread that waits.
        return new Azurite(Task.Run(() => StorageEmulator.StartAsync(null, CancellationToken.None)).GetAwaiter().GetResult()
            ?? throw new TimeoutException("Azurite ended, or does not listen after 60 s."));
    }

    public static int FreePort() => Run.FreePort.Next();

    public void Dispose() => emulator.Kill();
}
