using System.Diagnostics;
using System.Reflection;

namespace SocialFunctions.Run;

/// <summary>
/// The function app as a process of its own: by the stand-in's runtime, or with the genuine packages by Azure Functions Core Tools
/// (<c>func</c> on the path).
/// </summary>
internal sealed class FunctionApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ChildProcess process;

    private FunctionApp(ChildProcess process, int port, string key) => (this.process, Port, Client) = (process, port, new AppClient(port, key));

    public int Port { get; }

    public AppClient Client { get; }

    public int ProcessId => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public static bool UsesStandIns { get; } = typeof(FunctionApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(one => one is { Key: "AzurePackages", Value: "stand-ins" });

    private static string Folder =>
        Checkout.Of("src", "SocialFunctions", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    public static FunctionApp Start(AppSettings settings, int port, Action<string>? onLine)
    {
        var (program, arguments) = UsesStandIns
            ? ("dotnet", new[] { Path.Combine(Folder, "SocialFunctions.dll"), "--port", $"{port}" })
            : ("func", ["start", "--no-build", "--port", $"{port}"]);
        return new FunctionApp(ChildProcess.Start(program, arguments, Folder, settings.Environment, onLine), port, settings.Key);
    }

    /// <summary>False when it ended before it answered, or does not answer in a minute and a half.</summary>
    public async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                await process.WaitForExitAsync(cancellationToken);
                return false;
            }

            if (await Client.HealthAsync(cancellationToken) is not null)
                return true;
            await Task.Delay(100, cancellationToken);
        }

        return false;
    }

    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
    }
}
