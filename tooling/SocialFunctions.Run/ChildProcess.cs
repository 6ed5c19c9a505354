using System.Diagnostics;

namespace SocialFunctions.Run;

/// <summary>A program that this one starts and takes down with it; its output is passed on line by line.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(40);
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public int Id => process.Id;

    /// <param name="onLine">Gets what the program prints; null drops it.</param>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, Action<string>? onLine)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, line) => Pass(line.Data, onLine);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, onLine);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process);
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>Waits for an ended program's last lines.</summary>
    public async Task WaitForExitAsync(CancellationToken cancellationToken) => await process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to end and lets it finish what it does; after a while, ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using (var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                await asked.WaitForExitAsync();
            using var patience = new CancellationTokenSource(Drain);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    private static void Pass(string? line, Action<string>? onLine)
    {
        if (line is not null)
            onLine?.Invoke(line);
    }
}
