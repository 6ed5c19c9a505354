using System.Collections.Concurrent;
using System.Diagnostics;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>A function app in a process of its own.</summary>
internal sealed class ChildApp : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private ChildApp(ProcessStartInfo start, int port)
    {
        Port = port;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Keep(output, e.Data);
        process.ErrorDataReceived += (_, e) => Keep(errors, e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public IReadOnlyList<string> Output => [.. output];

    public IReadOnlyList<string> Errors => [.. errors];

    public static ChildApp Start(params (string Name, string Value)[] environment) => StartOn(Azurite.FreePort(), environment);

    public static ChildApp StartOn(int port, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildApp).Assembly.Location, "--port", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ChildApp(start, port);
    }

    public Task SaysAsync(string line) =>
        Eventually.TrueAsync(() => Task.FromResult(output.Any(l => l.Contains(line, StringComparison.Ordinal))), $"the app says '{line}'");

    /// <summary>SIGTERM, which .NET itself cannot send.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
